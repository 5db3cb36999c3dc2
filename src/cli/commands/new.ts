import {newSummary} from '../../build/new-summary.ts'
import type {Command} from '../command.ts'
import {readSettings} from '../settings.ts'
import {exitCodes, UsageError} from '../terminal.ts'

/** Makes a summary to start from. */
export const newCommand: Command = {
  name: 'new',
  usage: 'SLUG',
  summary: 'make a summary to start from, content/SLUG/summary.md',
  options: ['title', 'content', 'templates'],
  async run(args, effects, {out}) {
    const [slug, more] = args.positionals
    if (slug === undefined || more !== undefined)
      throw new UsageError(
        'Expected one name for the new summary, such as `new my-trial`'
      )
    const {content, templates} = readSettings(args, true)
    const made = await newSummary(effects, {
      content,
      templates,
      slug,
      title: args.values.get('title')
    })
    if ('refused' in made) throw new UsageError(made.refused)
    out(
      `Wrote ${made.path}. Change it, then run \`npm run build -- ${slug}\`.\n`
    )
    return exitCodes.fine
  }
}
