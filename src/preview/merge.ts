import type {MessageRecord} from '../diagnostic/index.ts'
import type {TracedValue} from '../output/trace-schema.ts'

/** What one run found, of the product that it made. */
export interface Findings {
  /** Number of the source that it was made of. */
  readonly revision: number
  readonly messages: readonly MessageRecord[]
}

/**
 * Takes in what a run found.
 *
 * Of products that are still of an earlier source, only what is theirs alone
 * stays: what all share is known anew.
 *
 * @param known
 *   Findings by product; not changed.
 */
export function takeFindings<Output extends string>(
  known: ReadonlyMap<Output, Findings>,
  output: Output,
  found: Findings
): Map<Output, Findings> {
  const before = new Set(known.get(output)?.messages.map(keyOf))
  const next = new Map<Output, Findings>()
  for (const [other, findings] of known)
    next.set(
      other,
      findings.revision === found.revision
        ? findings
        : {
            ...findings,
            messages: findings.messages.filter(
              (message) => !before.has(keyOf(message))
            )
          }
    )
  return next.set(output, found)
}

/** All messages, each once: those of the summary itself first, by place. */
export function mergeMessages(
  lists: Iterable<Findings>,
  path: string
): readonly MessageRecord[] {
  const all = new Map<string, MessageRecord>()
  for (const {messages} of lists)
    for (const message of messages) all.set(keyOf(message), message)
  const ranks = {error: 0, warning: 1, info: 2}
  return [...all.values()].sort(
    (a, b) =>
      ranks[a.severity] - ranks[b.severity] ||
      Number(a.file !== path) - Number(b.file !== path) ||
      (a.file < b.file ? -1 : Number(a.file > b.file)) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0)
  )
}

function keyOf({column, file, line, reason, rule}: MessageRecord): string {
  return [file, line, column, rule, reason].join('\n')
}

/** Values of several products: each once, with all places where it stands. */
export function mergeValues(
  traces: Iterable<readonly TracedValue[]>
): readonly TracedValue[] {
  const all = new Map<string, TracedValue>()
  for (const values of traces)
    for (const value of values) {
      const key = `${value.result}\n${value.text}`
      const known = all.get(key)
      all.set(
        key,
        known
          ? {...known, printed: [...known.printed, ...value.printed]}
          : value
      )
    }
  return [...all.values()]
}
