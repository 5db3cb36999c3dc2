import {readFile} from 'node:fs/promises'
import {parse as parseCsv} from 'csv-parse/sync'
import {VFile} from 'vfile'
import {analyze} from '../analysis/index.ts'
import {parse} from '../markdown/index.ts'
import {
  type DataBytes,
  decodeFrontMatter,
  decodeTrial,
  type Trial
} from '../trial/index.ts'
import {resultSchema} from '../trial/result-schema.ts'
import {everyMethod} from './every-method.ts'
import {medianTime} from './median-time.ts'

/** What was measured, beside the least that the same work could take. */
export interface Timing {
  readonly name: string
  readonly milliseconds: number
  /** Most that it may take. */
  readonly budget: number
  readonly raw: number
  /** What the least is. */
  readonly rawName: string
}

const folder = 'content/simulated-phase-1'

/** Times all analyses of the simulated trial, and each method once more. */
export async function timeAnalyses(): Promise<Timing> {
  const {bytes, file, trial} = await readTrial()
  const used = new Set<string>(trial.results.map(({method}) => method))
  const missing = resultSchema.options
    .map(({shape}) => shape.method.value)
    .filter((name) => !used.has(name))
  const refused = file.messages.filter(({fatal}) => fatal)
  if (refused.length > 0) throw new Error(refused.join('\n'))
  if (missing.length > 0) throw new Error(`Not timed: ${missing.join(', ')}`)

  const texts = [...bytes.values()].map((data) => Buffer.from(data.bytes))
  return {
    name: `${trial.results.length} analyses of the simulated trial, every method`,
    milliseconds: medianTime(() => analyze(trial, new VFile())),
    budget: 30,
    raw: medianTime(() => texts.map((text) => parseCsv(text))),
    rawName: 'its tables split into cells'
  }
}

/**
 * Reads the simulated trial, with analyses by every method.
 *
 * @param more
 *   Markdown to add to its summary.
 */
export async function readTrial(more = ''): Promise<{
  readonly bytes: DataBytes
  readonly file: VFile
  readonly trial: Trial
}> {
  const path = `${folder}/summary.md`
  const value = (await readFile(path, 'utf8')) + everyMethod + more
  const file = new VFile({path, value})
  const tree = parse(file)
  const frontMatter = decodeFrontMatter(tree, file)
  if (!frontMatter) throw new Error(file.messages.join('\n'))
  const bytes = new Map(
    await Promise.all(
      frontMatter.data.map(
        async ({name, file: data}) =>
          [
            name,
            {
              bytes: await readFile(`${folder}/${data}`),
              path: `${folder}/${data}`
            }
          ] as const
      )
    )
  )
  const trial = decodeTrial(tree, frontMatter, bytes, file)
  analyze(trial, file)
  return {bytes, file, trial}
}
