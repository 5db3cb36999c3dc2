import {existsSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {availableParallelism, cpus, loadavg} from 'node:os'
import {join} from 'node:path'
import {browserEffects} from '../build/browser-effects.ts'
import {formatMissingBrowser, resolveBrowser} from '../print/index.ts'
import {launchEnv} from '../print/launch-args.ts'
import {sandboxOf} from '../print/sandbox.ts'
import {copySummaries} from './peers/copies.ts'
import {formatTable} from './peers/format-table.ts'
import {type Measured, rowOf} from './peers/measured.ts'
import {printRaw, readPages, runOwn} from './peers/own.ts'
import type {Peer} from './peers/peer.ts'
import {marp} from './peers/programs/marp.ts'
import {mdToPdf} from './peers/programs/md-to-pdf.ts'
import {typst} from './peers/programs/typst.ts'
import {vivliostyle} from './peers/programs/vivliostyle.ts'
import {readSheet} from './peers/read-sheet.ts'
import {type PeerInput, runPeer} from './peers/run-peer.ts'

// Other programs that print documents, beside the project itself: the same
// handouts on the same computer with the same browser, each program as its
// own documentation runs it. Arguments: how many handouts, seconds for each
// program.

const [countGiven = '100', secondsGiven = '300'] = process.argv.slice(2)
const count = Number(countGiven)
const timeoutMs = Number(secondsGiven) * 1000
const root = join(process.cwd(), '.peers')
const jobs = Math.min(availableParallelism(), 4)
const peers: readonly Peer[] = [typst, marp, mdToPdf, vivliostyle]

await main()

async function main(): Promise<void> {
  // What else the computer does meanwhile tells how far to trust the table.
  const [load = 0] = loadavg()
  const effects = browserEffects()
  const found = await resolveBrowser(effects)
  if ('attempts' in found) {
    process.stderr.write(`${formatMissingBrowser(found)}\n`)
    process.exitCode = 3
    return
  }

  const folders = {content: join(root, 'content'), out: join(root, 'out')}
  const slugs = await copySummaries(folders.content, count)
  await rm(folders.out, {force: true, recursive: true})
  const measured: Measured[] = []
  const skipped: string[] = []

  async function own(option: readonly string[], manner: string) {
    tell('Plenary')
    measured.push(await runOwn(folders, slugs, option, manner, timeoutMs))
  }

  await own(['--no-cache'], 'all gates and the trace, nothing kept')
  // Of a build that was stopped, another would make the rest.
  if (measured[0]?.documents === count)
    await own([], 'the same again, nothing changed')
  const made = slugs.filter((slug) =>
    existsSync(join(folders.out, slug, 'handout.html'))
  )
  const pages = await readPages(folders, made)
  if (pages.size === 0) {
    const reasons = measured.flatMap(({remarks}) => remarks)
    process.stderr.write(`No handout was made: ${reasons.join('; ')}\n`)
    process.exitCode = 1
    return
  }
  tell('raw limit')
  measured.push(await printRaw(pages, jobs))

  const input: PeerInput = {
    ...readSheets(pages),
    browser: {
      args: sandboxOf(effects).enabled ? [] : ['--no-sandbox'],
      path: found.path
    },
    env: {
      ...launchEnv(effects, found),
      CHROME_PATH: found.path,
      PUPPETEER_EXECUTABLE_PATH: found.path
    }
  }
  for (const peer of peers) {
    tell(peer.id)
    const answer = await runPeer(peer, root, input, timeoutMs)
    if ('skipped' in answer)
      skipped.push(`${peer.package} ${peer.version} ${answer.skipped}`)
    else measured.push(answer)
  }

  const {model = 'unknown'} = cpus()[0] ?? {}
  process.stdout.write(
    `${count} handouts, ${availableParallelism()} cores (${model}), Node.js ${process.version}, ${found.version ?? 'browser of unknown version'}; load average ${load.toFixed(1)} before\n\n${formatTable(
      ['tool', 'version', 'documents/s', `seconds for ${count}`, 'remarks'],
      measured.map((one) => rowOf(one, count))
    )}\n${skipped.map((line) => `Skipped: ${line}\n`).join('')}`
  )
}

function readSheets(
  pages: ReadonlyMap<string, string>
): Pick<PeerInput, 'pictures' | 'sheets'> {
  const read = [...pages].map(([name, html]) => ({
    name,
    ...readSheet(html, name)
  }))
  return {
    pictures: new Map(read.flatMap(({pictures}) => [...pictures])),
    sheets: read.map(({name, sheet}) => ({name, sheet}))
  }
}

/** The table comes at the end, and may take minutes. */
function tell(name: string): void {
  process.stderr.write(`${name} …\n`)
}
