import {report} from '../../diagnostic/index.ts'
import type {FigureContext} from './figure-analysis.ts'
import type {FlowBox, FlowLine, FlowOut} from './flow.ts'
import type {FlowValue} from './flow-values.ts'

type File = FigureContext['file']

const rule = 'figure-does-not-add-up'

/** Boxes that follow a box: the next one, or the first of each arm. */
interface Next {
  readonly name: string
  readonly values: readonly FlowValue[]
}

/**
 * Checks that those of a box who do not go on and those who do are together
 * all of it. What is unknown proves nothing.
 *
 * @returns
 *   Whether nothing is wrong.
 */
export function checkNext(
  {label, value, out}: FlowBox,
  next: Next,
  file: File
): boolean {
  const {size} = value
  const after = total(next.values)
  const lost = out ? out.value.size : 0
  const [first] = next.values
  if (size === undefined || after === undefined || lost === undefined)
    return true
  if (!first || size - lost === after) return true
  const less = out
    ? ` less \`${lost}\` in \`${out.label}\``
    : ', with nobody `out`'
  const sum = next.values.length > 1 ? ' in all' : ''
  report(file, rule, {
    reason: `Unexpected \`${after}\`${sum} in \`${next.name}\` after \`${size}\` in \`${label}\`${less}, expected \`${size - lost}\``,
    fix: out
      ? 'Check these numbers; a participant is in one box or in the other.'
      : `Say under \`out\` of \`${label}\` who did not go on, or make the smaller number one of its \`lines\`.`,
    place: first.place,
    actual: String(after),
    expected: [String(size - lost)],
    cause: {reason: `\`${size}\` in \`${label}\``, place: value.place}
  })
  return false
}

/** Checks that the reasons of those who do not go on add up to them. */
export function checkReasons({label, value, reasons}: FlowOut, file: File) {
  const sum = total(reasons.map((reason) => reason.value))
  const {size} = value
  const [first] = reasons
  if (!first || sum === undefined || size === undefined || sum === size) return
  report(file, rule, {
    reason: `Unexpected \`${sum}\` participants in the reasons of \`${label}\`, expected \`${size}\` as in its box`,
    fix: 'Give each participant one reason, and name all reasons.',
    place: first.value.place,
    actual: String(sum),
    expected: [String(size)],
    cause: {reason: `\`${size}\` in \`${label}\``, place: value.place}
  })
}

/** Checks that no line of a box counts more participants than the box. */
export function checkLines(
  value: FlowValue,
  lines: readonly FlowLine[],
  file: File
): void {
  for (const {label, value: part} of lines) {
    if (part.size === undefined || value.size === undefined) continue
    if (part.size <= value.size) continue
    report(file, rule, {
      reason: `Unexpected \`${part.size}\` in \`${label}\`, expected at most \`${value.size}\` as in its box`,
      fix: 'Check the analysis sets of both results.',
      place: part.place,
      actual: String(part.size),
      cause: {reason: `\`${value.size}\` in the box`, place: value.place}
    })
  }
}

function total(values: readonly FlowValue[]): number | undefined {
  let sum = 0
  for (const {size} of values) {
    if (size === undefined) return undefined
    sum += size
  }

  return sum
}
