import type {Effects} from '../../build/effects.ts'
import type {Command} from '../command.ts'
import {readSettings} from '../settings.ts'
import {exitCodes, UsageError} from '../terminal.ts'

/** Shows summaries in a browser while they are written. */
export const devCommand: Command = {
  name: 'dev',
  usage: '',
  summary: 'show all summaries in your browser while they are written',
  options: [
    'port',
    'content',
    'templates',
    'no-pdf',
    'strict',
    'mailer',
    'site'
  ],
  async run(args, effects: Effects, {err, out, signal}) {
    const settings = readSettings(args, false)
    const port = readPort(args.values.get('port'))
    // Loaded here, so that wrong usage is told at once.
    const {startPreview} = await import('../../preview/preview.ts')
    const preview = await startPreview(effects, settings, {
      failed: (text) => err(`${text}\n`),
      port
    })
    out(
      `Preview of \`${settings.content}\` at ${preview.url}\nCtrl-C ends it.\n`
    )
    if (!signal.aborted)
      await new Promise((resolve) =>
        signal.addEventListener('abort', resolve, {once: true})
      )
    await preview.close()
    return exitCodes.fine
  }
}

function readPort(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  const port = Number(written)
  if (/^\d{1,5}$/.test(written) && port > 0 && port < 65_536) return port
  throw new UsageError(
    `Unexpected value \`${written}\` of \`--port\`, expected a whole number from 1 to 65535`
  )
}
