import {createHash} from 'node:crypto'
import type {HouseStyle} from '../format/house-style.ts'
import type {OutputName} from '../markdown/index.ts'
import {identifiersOf, participantsOf} from '../output/participants.ts'
import {printedValues, showings} from '../output/printed-values.ts'
import {trace, type TraceOrigin} from '../output/trace.ts'
import type {Trace, TracedValue} from '../output/trace-schema.ts'
import type {Resolved} from '../resolve/index.ts'
import {joinTraces, type TracesByOutput} from './join-traces.ts'
import type {Trial} from '../trial/index.ts'
import type {SummaryInput} from './pipeline-types.ts'
import type {Product} from './product-context.ts'

/** Files that a summary was made from. */
export type Sources = Trace['sources']

/** Traces the values of a product. */
export type Tracer = (
  output: OutputName,
  content: Product['content']
) => readonly TracedValue[]

/** What a trace is made of. */
export interface TraceParts {
  readonly path: string
  readonly resolved: Resolved
  readonly style: HouseStyle
  readonly trial: Trial
}

/** Tracers by what they trace to: pages and the trace itself ask for the same. */
const tracers = new WeakMap<TraceParts, Tracer>()

/** Makes what traces the products of a summary, each once. */
export function createTracer(parts: TraceParts): Tracer {
  const known = tracers.get(parts)
  if (known) return known
  const origin = originOf(parts)
  const traced = new WeakMap<Product['content'], readonly TracedValue[]>()
  tracers.set(parts, tracer)
  return tracer

  function tracer(
    output: OutputName,
    content: Product['content']
  ): readonly TracedValue[] {
    const values =
      traced.get(content) ??
      trace({output, values: valuesOf(output, content)}, origin)
    traced.set(content, values)
    return values
  }
}

/**
 * Makes the trace of a summary.
 *
 * Participants are in it only when the data are simulated.
 */
export function makeTrace(
  slug: string,
  made: readonly (readonly [OutputName, Pick<Product, 'content'>])[],
  sources: Sources,
  parts: TraceParts
): Trace {
  const {values} = joinTraces(traceProducts(made, parts))
  return traceOf(slug, values, sources, parts)
}

/** Traces what each product prints. */
export function traceProducts(
  made: readonly (readonly [OutputName, Pick<Product, 'content'>])[],
  parts: TraceParts
): TracesByOutput {
  const tracer = createTracer(parts)
  return new Map(
    made.map(([output, {content}]) => [output, tracer(output, content)])
  )
}

/** The trace of a summary whose products print these values. */
export function traceOf(
  slug: string,
  values: readonly TracedValue[],
  sources: Sources,
  parts: TraceParts
): Trace {
  const {datasets, frontMatter} = parts.trial
  return {
    version: 1,
    summary: slug,
    dataStatus: frontMatter.dataStatus,
    sources: [...sources],
    ...(!isReal(parts.trial) && {participants: participantsOf(datasets)}),
    values: [...values]
  }
}

function originOf({path, resolved, style, trial}: TraceParts): TraceOrigin {
  const withheld = withheldOf(trial)
  return {path, results: resolved.results, style, withheld}
}

/** Identifiers of participants that no product may hold. */
export function withheldOf(trial: Trial): ReadonlySet<string> {
  return isReal(trial) ? identifiersOf(trial.datasets) : new Set()
}

function valuesOf(output: OutputName, content: Product['content']) {
  // Mail has no tables of figures.
  const figureData = output !== 'newsletter'
  return printedValues(content, {...showings.page, figureData})
}

function isReal({frontMatter}: Trial): boolean {
  return frontMatter.dataStatus !== 'simulated'
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
