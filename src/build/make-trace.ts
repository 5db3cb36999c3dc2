import {createHash} from 'node:crypto'
import type {HouseStyle} from '../format/house-style.ts'
import type {OutputName} from '../markdown/index.ts'
import {identifiersOf, participantsOf} from '../output/participants.ts'
import {
  printedValues,
  type Showing,
  showings
} from '../output/printed-values.ts'
import {trace} from '../output/trace.ts'
import type {Trace} from '../output/trace-schema.ts'
import type {Resolved} from '../resolve/index.ts'
import type {Trial} from '../trial/index.ts'
import type {SummaryInput} from './pipeline-types.ts'
import type {Product} from './product-context.ts'

/** Files that a summary was made from. */
export type Sources = Trace['sources']

/** What a trace is made of. */
export interface TraceParts {
  readonly slug: string
  readonly path: string
  readonly made: readonly (readonly [OutputName, Pick<Product, 'content'>])[]
  readonly resolved: Resolved
  readonly style: HouseStyle
  readonly trial: Trial
  readonly sources: Sources
}

/** What each product shows of its content: mail has no tables of figures. */
const shown: Readonly<Record<OutputName, Showing>> = {
  abstract: showings.page,
  handout: showings.page,
  newsletter: {...showings.page, figureData: false},
  poster: showings.page
}

/**
 * Makes the trace of a summary.
 *
 * Participants are in it only when the data are simulated.
 */
export function makeTrace({
  made,
  path,
  resolved,
  slug,
  sources,
  style,
  trial
}: TraceParts): Trace {
  const {dataStatus} = trial.frontMatter
  const isReal = dataStatus !== 'simulated'
  return {
    version: 1,
    summary: slug,
    dataStatus,
    sources: [...sources],
    ...(!isReal && {participants: participantsOf(trial.datasets)}),
    values: [
      ...trace(
        made.map(([output, {content}]) => ({
          output,
          values: printedValues(content, shown[output] ?? showings.page)
        })),
        {
          results: resolved.results,
          style,
          path,
          withheld: isReal ? identifiersOf(trial.datasets) : undefined
        }
      )
    ]
  }
}

/** An input that notes which files were read, and their digests. */
export function noteSources(input: SummaryInput): {
  readonly input: SummaryInput
  readonly sources: () => Sources
} {
  const folder = input.path.slice(0, input.path.lastIndexOf('/') + 1)
  const digests = new Map([[input.path, digest(input.text)]])
  return {
    input: {
      ...input,
      async readSibling(name) {
        const bytes = await input.readSibling(name)
        if (bytes) digests.set(folder + name, digest(bytes))
        return bytes
      }
    },
    sources: () =>
      [...digests]
        .map(([file, sha256]) => ({file, sha256}))
        .toSorted((a, b) => (a.file < b.file ? -1 : 1))
  }
}

/** SHA-256 in hexadecimal digits. */
export function digest(contents: Uint8Array | string): string {
  return createHash('sha256').update(contents).digest('hex')
}
