import type {Root, RootContent} from 'mdast'
import type {Parent} from 'unist'
import {SKIP, visit} from 'unist-util-visit'
import {type Place, report} from '../diagnostic/index.ts'
import type {FrontMatter} from '../trial/index.ts'
import type {ResultGroup} from '../analysis/index.ts'
import {judge, type Problems, type Verdict} from './judge.ts'
import type {ResolvedClaim} from './resolved.ts'
import type {State} from './state.ts'
import {parseCondition} from './condition.ts'

/** Holds what title, takeaway and limits claim against the data. */
export function resolveFrontClaims(
  {claims = []}: Pick<FrontMatter, 'claims'>,
  state: State
): readonly ResolvedClaim[] {
  return claims.flatMap(function ({about, condition, place}) {
    const parts = checkClaim(condition, place, state)
    return parts ? [{condition, parts, position: about.place.position}] : []
  })
}

/**
 * Holds each claim against the data, and puts its content in its place.
 *
 * @param tree
 *   Parsed summary; changed in place.
 * @returns
 *   Claims that the data support.
 */
export function resolveClaims(
  tree: Root,
  state: State
): readonly ResolvedClaim[] {
  const claims: ResolvedClaim[] = []
  visit(tree, 'claim', function (node, index, parent) {
    if (!parent || index === undefined) return
    const place = {file: state.file.path, position: node.conditionPosition}
    const parts = checkClaim(node.condition, place, state)
    if (parts && node.position)
      claims.push({position: node.position, condition: node.condition, parts})
    const {children} = parent as Parent
    children.splice(index, 1, ...(node.children as RootContent[]))
    return [SKIP, index]
  })
  return claims
}

/** Parts of results that prove a claim; `undefined` after reporting. */
function checkClaim(
  text: string,
  whole: Place,
  state: State
): readonly string[] | undefined {
  const {file} = state
  const condition = parseCondition(text)
  if ('offset' in condition) {
    report(file, 'claim-condition', {
      reason: `Unexpected ${text.slice(condition.offset).trim() === '' ? 'end' : `\`${text.slice(condition.offset).trim()}\``} in the condition \`${text}\`, expected ${condition.expected}`,
      fix: "Compare parts of results with numbers or with each other, as in `hr.upper < 1 && os_test.p < 0.05` or `sd['A'].percent > 50%`.",
      place: whole
    })
    return undefined
  }

  const problems: Problems = {place: whole, refused: false}
  const verdict = judge(condition, problems, state)
  if (problems.refused) return undefined
  if (verdict.holds === true) return verdict.parts
  reportClaim(text, verdict, whole, state)
  return undefined
}

function reportClaim(
  text: string,
  {reason, groups}: Verdict,
  place: Place,
  {file}: State
): void {
  const group: ResultGroup | undefined = groups[0]
  report(file, 'claim-supported', {
    reason: `Unexpected claim \`${text}\`: ${reason}`,
    fix: 'Write what the data show now, and a condition that says the same.',
    place,
    cause: group && {
      reason: `Result \`${group.id}\` is defined here`,
      place: group.place
    }
  })
}
