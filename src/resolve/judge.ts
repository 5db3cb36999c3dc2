import type {ResultGroup} from '../analysis/index.ts'
import {fixed} from '../format/fixed.ts'
import {listNames, type Place, report} from '../diagnostic/index.ts'
import type {Condition, Operator, Side} from './condition.ts'
import {findResult, missing} from './evaluate.ts'
import type {ValueReference} from './expression.ts'
import {
  type NoOperand,
  type Operand,
  operandOf,
  participants
} from './operand.ts'
import {decimalOf, exactly, isEqual, isLess} from './quantity.ts'
import type {State} from './state.ts'

/** What the data say of a condition. */
export interface Verdict {
  /** `undefined`: they do not tell. */
  readonly holds: boolean | undefined
  /** Why it does not hold, with the values of both sides. */
  readonly reason: string
  /** Results of it, in their order. */
  readonly groups: readonly ResultGroup[]
  /** Parts of results that it compares, `id.part`. */
  readonly parts: readonly string[]
}

/** Where a condition stands, and whether it is one at all. */
export interface Problems {
  readonly place: Place
  /** Something was reported that is wrong with it. */
  refused: boolean
}

/** A side of a comparison with the results that it is made of. */
interface Known {
  readonly operand: Operand | NoOperand
  readonly groups: readonly ResultGroup[]
  readonly parts: readonly string[]
}

const wordings: Readonly<Record<Operator, string>> = {
  '<': 'less than ',
  '<=': 'at most ',
  '>': 'more than ',
  '>=': 'at least ',
  '==': '',
  '!=': 'other than '
}
const flipped: Readonly<Record<Operator, Operator>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!='
}

/**
 * Holds a condition against the results.
 *
 * Values are compared as they were computed, unrounded, and counts and
 * proportions as exact fractions.
 *
 * @param problems
 *   Is told of a condition that makes no sense; its verdict is void then.
 */
export function judge(
  condition: Condition,
  problems: Problems,
  state: State
): Verdict {
  if (condition.kind === 'comparison')
    return compare(condition, problems, state)
  const verdicts = condition.conditions.map((each) =>
    judge(each, problems, state)
  )
  // One that fails decides on all of them, one that holds on any of them.
  const decisive = condition.kind === 'any'
  const decided = verdicts.find(({holds}) => holds === decisive)
  const open = verdicts.filter(({holds}) => holds !== true)
  const shown = decisive ? open : open.slice(0, 1)
  return {
    holds: decided
      ? decisive
      : verdicts.every(({holds}) => holds === !decisive)
        ? !decisive
        : undefined,
    reason: shown.map(({reason}) => reason).join('; '),
    groups: (shown.length > 0 ? shown : verdicts).flatMap(({groups}) => groups),
    parts: verdicts.flatMap(({parts}) => parts)
  }
}

function compare(
  comparison: Extract<Condition, {kind: 'comparison'}>,
  problems: Problems,
  state: State
): Verdict {
  // The sentence reads from a value to what it is compared with.
  const turn =
    comparison.left.kind === 'number' && comparison.right.kind === 'value'
  const left = turn ? comparison.right : comparison.left
  const right = turn ? comparison.left : comparison.right
  const operator = turn ? flipped[comparison.operator] : comparison.operator
  const first = lookUp(left, problems, state)
  // What is wrong with one side is often wrong with both.
  const second = first && lookUp(right, problems, state)
  const groups = [...(first?.groups ?? []), ...(second?.groups ?? [])]
  const parts = [...(first?.parts ?? []), ...(second?.parts ?? [])]
  const nothing = {holds: undefined, reason: '', groups, parts}
  if (!first || !second) return nothing

  for (const [side, {operand}] of [
    [left, first],
    [right, second]
  ] as const)
    if ('unknown' in operand)
      return {
        ...nothing,
        reason: `\`${side.text}\` ${operand.unknown}, expected a number`
      }

  const [a, b] = [first.operand, second.operand]
  if (!('extent' in a) || !('extent' in b)) return nothing
  if (!haveOneUnit(left, a, right, b, problems, state)) return nothing

  const words =
    right.kind === 'number'
      ? `\`${right.text}\``
      : `\`${right.text}\`, which is \`${b.text}\``
  const is =
    left.kind === 'number'
      ? `\`${left.text}\``
      : `\`${left.text}\` is \`${a.text}\``
  return {
    holds: holds(operator, a, b),
    reason: `${is}, expected ${wordings[operator]}${words}`,
    groups,
    parts
  }
}

function holds(operator: Operator, a: Operand, b: Operand) {
  switch (operator) {
    case '<':
      return isLess(a.extent, b.extent)
    case '>':
      return isLess(b.extent, a.extent)
    case '<=':
      return not(isLess(b.extent, a.extent))
    case '>=':
      return not(isLess(a.extent, b.extent))
    case '==':
      return isEqual(a.extent, b.extent)
    case '!=':
      return not(isEqual(a.extent, b.extent))
  }
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value
}

/** Reports a comparison of what has different units. */
function haveOneUnit(
  left: Side,
  a: Operand,
  right: Side,
  b: Operand,
  problems: Problems,
  {file}: State
): boolean {
  const bare = [left, right].find(
    (side) => side.kind === 'number' && !side.isPercent
  )
  const valueUnit = left.kind === 'value' ? a.unit : b.unit
  // A number has the unit of the value beside it; a percent says so, as 0.5
  // might be half of all or half a percent.
  if (a.unit === b.unit || (bare && valueUnit !== '%')) return true
  problems.refused = true
  report(file, 'claim-condition', {
    reason: bare
      ? `Unexpected number \`${bare.text}\` beside a percent, expected one with \`%\``
      : `Unexpected comparison of ${describe(left, a)} with ${describe(right, b)}, expected one unit`,
    fix: bare
      ? `Write ${percentsOf(bare.text)}.`
      : 'Compare parts of the same kind, such as `.percent` with `.percent`.',
    place: problems.place
  })
  return false
}

/** What a bare number may mean: 0.5 is half of all, or half a percent. */
function percentsOf(number: string): string {
  const value = Number(number)
  return value > 0 && value < 1
    ? `\`${fixed(value * 100, 0)}%\`, or \`${number}%\` if that is meant`
    : `\`${number}%\``
}

function describe({text}: Side, {unit}: Operand): string {
  return `\`${text}\` (${unit === '' ? 'without a unit' : unit})`
}

function lookUp(
  side: Side,
  problems: Problems,
  state: State
): Known | undefined {
  if (side.kind === 'number') {
    const {isPercent, number, text} = side
    const extent = exactly(decimalOf(number, isPercent ? 100 : 1))
    const operand = {extent, unit: isPercent ? '%' : 'number', text}
    return {operand, groups: [], parts: []}
  }

  const terms = side.expression.map(({reference}) =>
    lookUpValue(reference, problems, state)
  )
  const known = terms.filter((term) => term !== undefined)
  const [first] = known
  if (known.length < terms.length || !first) return undefined
  if (known.length === 1) return first
  return addUp(side, known, problems, state)
}

function lookUpValue(
  reference: ValueReference,
  problems: Problems,
  {file, isLost, results, style}: State
): Known | undefined {
  const found = findResult(reference, problems.place, results)
  if ('rule' in found) {
    problems.refused = true
    if (found.absent === undefined || !isLost(found.absent))
      report(file, found.rule, found.problem)
    return undefined
  }

  const {group, result} = found
  const {id, part} = reference
  const operand = operandOf(result, part, style)
  if (!('parts' in operand)) {
    const usual = result.kind === 'test' ? 'p' : 'value'
    return {operand, groups: [group], parts: [`${id}.${part ?? usual}`]}
  }

  problems.refused = true
  if (part === undefined)
    report(file, 'claim-condition', {
      reason: `Unexpected \`${id}\` without a part, expected one of ${listNames(operand.parts)}`,
      fix: `Write \`${id}.${operand.parts[0]}\`, or the part that is meant.`,
      place: problems.place
    })
  else {
    const what = `part \`${part}\` of the ${result.kind} \`${id}\``
    const refusal = missing(what, part, operand.parts, problems.place, group)
    report(file, refusal.rule, refusal.problem)
  }
  return undefined
}

/** Sum or difference of counts. */
function addUp(
  side: Extract<Side, {kind: 'value'}>,
  terms: readonly Known[],
  problems: Problems,
  {file}: State
): Known | undefined {
  const groups = terms.flatMap((term) => term.groups)
  const parts = terms.flatMap((term) => term.parts)
  let sum = 0
  for (const [index, {operand}] of terms.entries()) {
    if ('unknown' in operand) return {operand, groups, parts}
    if (!('unit' in operand) || operand.unit !== 'participants') {
      problems.refused = true
      report(file, 'claim-condition', {
        reason: `Unexpected term \`${parts[index]}\` in the sum \`${side.text}\`, expected counts`,
        fix: 'Add only counts, such as `cr.n + pr.n`; define anything else as a result under `analyses`.',
        place: problems.place
      })
      return undefined
    }
    sum += (side.expression[index]?.sign ?? 1) * Number(operand.text)
  }
  return {operand: participants(sum), groups, parts}
}
