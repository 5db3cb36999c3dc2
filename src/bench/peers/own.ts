import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {mapLimit} from '../../build/map-limit.ts'
import {nodeEffects} from '../../build/node-effects.ts'
import {findPrinted, type Measured} from './measured.ts'
import {runProgram} from './run-program.ts'

const cli = fileURLToPath(new URL('../../cli.js', import.meta.url))
const manifest = new URL('../../../package.json', import.meta.url)

/** Where the project itself works. */
export interface OwnFolders {
  readonly content: string
  readonly out: string
}

/** Version of the project. */
export async function ownVersion(): Promise<string> {
  const text = await readFile(manifest, 'utf8')
  return (JSON.parse(text) as {readonly version: string}).version
}

/**
 * Measures the project's own build of handouts, as a user would start it.
 *
 * @param slugs
 *   Slugs of the summaries.
 * @param options
 *   More options of `build`.
 * @param manner
 *   What the table says of it.
 */
export async function runOwn(
  {content, out}: OwnFolders,
  slugs: readonly string[],
  options: readonly string[],
  manner: string,
  timeoutMs: number
): Promise<Measured> {
  const {problem, seconds} = await runProgram(
    [
      process.execPath,
      cli,
      'build',
      '--only',
      'handout',
      '--content',
      content,
      '--out',
      out,
      ...options
    ],
    {folder: process.cwd(), timeoutMs}
  )
  const {documents, remark} = await findPrinted(out)
  const short = documents < slugs.length || problem !== undefined
  return {
    documents,
    name: 'Plenary',
    remarks: [
      manner,
      remark,
      ...(short
        ? [`${documents} of ${slugs.length}: ${problem ?? 'no message'}`]
        : [])
    ],
    seconds,
    version: await ownVersion()
  }
}

/** Pages that the project made, by slug. */
export async function readPages(
  {out}: OwnFolders,
  slugs: readonly string[]
): Promise<ReadonlyMap<string, string>> {
  const pages = slugs.map(async (slug) => {
    const html = await readFile(join(out, slug, 'handout.html'), 'utf8')
    return [slug, html] as const
  })
  return new Map(await Promise.all(pages))
}

/**
 * Prints pages with nothing around, from the start of the browser to its end:
 * the limit of what the project can reach.
 */
export async function printRaw(
  pages: ReadonlyMap<string, string>,
  jobs: number
): Promise<Measured> {
  const start = performance.now()
  const answer = await nodeEffects.openPrinter(jobs)
  if (!('printer' in answer)) throw new Error(answer.missing)
  const {printer} = answer
  await mapLimit([...pages.values()], jobs, async (html) =>
    printer.withSheet(html, async (sheet) => sheet.pdf())
  )
  await printer.close()
  return {
    documents: pages.size,
    name: 'raw limit',
    remarks: ['the same pages printed by the same browser, nothing around'],
    seconds: (performance.now() - start) / 1000,
    version: '–'
  }
}
