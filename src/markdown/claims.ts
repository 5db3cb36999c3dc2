import type {ContainerDirective} from 'mdast-util-directive'
import {type Place, report} from '../diagnostic/index.ts'
import type {Claim} from './nodes.ts'
import type {Source} from './source.ts'

/** Longest condition: a claim that needs more is no sentence. */
export const longestCondition = 500

/**
 * Decodes `:::claim{if="…"}`.
 *
 * @returns
 *   The claim; `undefined` after reporting why it is none.
 */
export function decodeClaim(
  node: ContainerDirective,
  source: Source
): Claim | undefined {
  const {if: condition = '', ...others} = node.attributes ?? {}
  const [line = ''] = source.slice(node).split('\n')
  const start = source.placeOf(node).position.start.offset ?? 0
  const opening = source.place(start, start + line.length)
  const known = condition !== null && condition.trim() !== ''
  if (!known || Object.keys(others).length > 0) {
    reportClaim(opening, source)
    return undefined
  }
  if (condition.length > longestCondition) {
    report(source.file, 'claim-condition', {
      reason: `Unexpected condition of \`${condition.length}\` characters, expected at most \`${longestCondition}\``,
      fix: 'Make two claims of it.',
      place: opening
    })
    return undefined
  }

  // Character references make the value shorter than its source.
  const at = line.indexOf(condition)
  const {position} =
    at < 0 ? opening : source.place(start + at, start + at + condition.length)
  return {
    type: 'claim',
    condition,
    conditionPosition: position,
    children: node.children,
    ...(node.position && {position: node.position})
  }
}

/** Reports a claim without a condition, or with one that has no end. */
export function reportClaim(place: Place, source: Source): void {
  report(source.file, 'claim-condition', {
    reason:
      'Unexpected `:::claim`, expected one condition in quotes, as in `:::claim{if="hr.upper < 1"}`',
    fix: 'Write the condition between double quotes, and levels in it between single ones: `:::claim{if="sd[\'A\'].percent > 50%"}`.',
    place
  })
}
