import {expect} from 'vitest'
import {
  contentsOf,
  type Ended,
  hasStack,
  installProgram,
  type Program,
  run,
  writeSummaries
} from './program.ts'

/** Summaries that are built. */
export const slugs: readonly string[] = ['one', 'two', 'three']
/** What differs from run to run: times and records. */
export const records: readonly string[] = [
  'report.json',
  '.plenary',
  'feed.json',
  'feed.xml'
]

/** A program of its own, with what its first build made. */
export interface Built {
  readonly program: Program
  /** Arguments of a build of the same summaries. */
  readonly argumentsOf: (out: string, ...more: readonly string[]) => string[]
  /** Products of the first build. */
  readonly whole: Map<string, string>
}

/**
 * Installs the program and builds three summaries with it.
 *
 * @param options
 *   Options of each build.
 */
export async function installBuilt(options: readonly string[]): Promise<Built> {
  const program = installProgram()
  const content = program.path('content')
  writeSummaries(content, slugs)
  const argumentsOf: Built['argumentsOf'] = (out, ...more) => [
    'build',
    ...options,
    '--content',
    content,
    '--out',
    out,
    ...more
  ]
  const first = program.path('first')
  const {code, err, out} = await run(program, argumentsOf(first))
  if (code !== 0) throw new Error(out + err)
  return {argumentsOf, program, whole: contentsOf(first, records)}
}

/** What ends well, or says in words why it does not. */
export function expectWords({err, out}: Ended): void {
  expect(hasStack(err + out), (err + out).slice(0, 2000)).toBe(false)
}
