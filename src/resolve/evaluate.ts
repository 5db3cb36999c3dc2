import {
  isMisspelt,
  listNames,
  nearest,
  type Place,
  type Problem,
  type RuleId
} from '../diagnostic/index.ts'
import {
  itemId,
  type Result,
  type ResultGroup,
  type Results
} from '../analysis/index.ts'
import {formatResult} from '../format/format-result.ts'
import type {HouseStyle} from '../format/house-style.ts'
import {formatCount} from '../format/number-words.ts'
import {isPart, partsOf} from '../format/parts.ts'
import {existing, itemNames, itemOf, rootOf} from './items.ts'
import {
  type Expression,
  parseExpression,
  type ValueReference
} from './expression.ts'

/** A value as it is to be printed. */
export interface Evaluated {
  readonly text: string
  readonly value: string
  /** `id/level/part`, joined by `+` or `-` in a sum. */
  readonly result: string
  /** Results that it was printed from. */
  readonly from: readonly Result[]
}

/** Why a value cannot be printed. */
export interface Refusal {
  readonly rule: RuleId
  readonly problem: Problem
  /** Id of the result, where there is no such result at all. */
  readonly absent?: string | undefined
}

/**
 * Evaluates the expression of an inline value.
 *
 * @param text
 *   What stands after the `=`.
 * @param place
 *   Where the value stands.
 */
export function evaluate(
  text: string,
  place: Place,
  results: Results,
  style: HouseStyle
): Evaluated | Refusal {
  const expression = parseExpression(text)
  if ('offset' in expression)
    return {
      rule: 'value-syntax',
      problem: {
        reason: `Unexpected ${text.trim() === '' ? 'empty value' : `\`${text.slice(expression.offset).trim() || 'end'}\` in \`= ${text}\``}, expected ${expression.expected}`,
        fix: 'Write `= id`, `= id["level"]` or `= id["level"].part`.',
        place
      }
    }

  const values = expression.map(({reference}) =>
    lookUp(reference, place, results, style)
  )
  const refused = values.find(isRefusal)
  if (refused) return refused
  const found = values.filter((value): value is Evaluated => !isRefusal(value))
  const [first, ...more] = found
  if (!first) throw new Error('An expression has at least one term')
  return more.length === 0
    ? first
    : addUp(expression, found, text, place, style)
}

function isRefusal(value: Evaluated | Refusal): value is Refusal {
  return 'rule' in value
}

function addUp(
  expression: Expression,
  values: readonly Evaluated[],
  text: string,
  place: Place,
  style: HouseStyle
): Evaluated | Refusal {
  let sum = 0
  let result = ''
  for (const [index, {sign, reference}] of expression.entries()) {
    const value = values[index]
    if (!value || !isCount(value, reference))
      return {
        rule: 'value-syntax',
        problem: {
          reason: `Unexpected term \`${reference.id}\` in the sum \`= ${text}\`, expected counts`,
          fix: 'Add only counts, such as `= cr.n + pr.n`; define anything else as a result under `analyses`.',
          place
        }
      }
    sum += sign * Number(value.value)
    result += `${index === 0 ? '' : sign > 0 ? ' + ' : ' - '}${value.result}`
  }
  return {
    text: formatCount(sum, style),
    value: String(sum),
    result,
    from: values.flatMap((value) => value.from)
  }
}

/** Whether a value is a number of participants: a percent is none. */
function isCount({value, from}: Evaluated, {part}: ValueReference): boolean {
  const usual = part === undefined && from[0]?.kind === 'count'
  return (usual || part === 'n' || part === 'N') && /^\d+$/.test(value)
}

function lookUp(
  written: ValueReference,
  place: Place,
  results: Results,
  style: HouseStyle
): Evaluated | Refusal {
  const reference = itemOf(written, results)
  const found = findResult(reference, place, results)
  if ('rule' in found) return found
  const {group, result} = found
  const {id, level, part} = reference
  const single = isWhole(reference)

  if (part !== undefined && !isPart(part)) {
    const meant = [...group.levels.keys()].find(
      (name) => name === part || isMisspelt(part, name)
    )
    if (meant !== undefined && level === undefined)
      return {
        rule: 'value-exists',
        problem: {
          reason: `Unexpected part \`${part}\` of \`${id}\`, expected levels in brackets`,
          fix: `Write \`= ${id}["${meant}"]\`.`,
          place,
          cause: definedHere(group)
        }
      }
    return missing(
      `part \`${part}\` of \`${id}\``,
      part,
      partsOf(result),
      place,
      group
    )
  }
  const formatted = formatResult(result, part, style)
  if (!formatted)
    return missing(
      `part \`${part}\` of the ${result.kind} \`${id}\``,
      part ?? '',
      partsOf(result),
      place,
      group
    )

  return {
    ...formatted,
    result: `${id}/${single ? 'all' : level}/${part ?? 'usual'}`,
    from: [result]
  }
}

/**
 * Finds the result that a value names, whatever its part.
 *
 * @param place
 *   Where the name stands.
 */
export function findResult(
  written: ValueReference,
  place: Place,
  results: Results
): {readonly group: ResultGroup; readonly result: Result} | Refusal {
  const reference = itemOf(written, results)
  const {id, level} = reference
  const group = results.get(id)
  if (!group) return missingResult(reference, place, results)

  const single = isWhole(reference)
  const result = single ? group.all : group.levels.get(level ?? '')
  if (result) return {group, result}
  return missing(
    single ? `\`${id}\` without a level` : `level \`${level}\` of \`${id}\``,
    level ?? '',
    [...itemNames(id, results), ...levelNames(group)],
    place,
    group
  )
}

/** Says which results there are, or items of one, where an id has none. */
function missingResult(
  {id, level}: ValueReference,
  place: Place,
  results: Results
): Refusal {
  const nearby = results.get(existing(id, results))
  if (nearby) {
    const rest = itemId(id, ...(level === undefined ? [] : [level]))
    const names = rest.slice(nearby.id.length)
    return missing(
      `\`${names}\` of \`${nearby.id}\``,
      /"(.*?)"/.exec(names)?.[1] ?? '',
      [...itemNames(nearby.id, results), ...levelNames(nearby)],
      place,
      nearby
    )
  }

  const known = [...results.keys()].filter((name) => !name.includes('['))
  return {
    ...missing(`result \`${rootOf(id)}\``, rootOf(id), known, place),
    absent: rootOf(id)
  }
}

/** Whether a value is of the whole set, not of one of its levels. */
function isWhole({level}: ValueReference): boolean {
  return level === undefined || level === 'all'
}

function levelNames(group: ResultGroup): string[] {
  const levels = [...group.levels.keys()].map((level) => `["${level}"]`)
  return group.all ? [...levels, '.all'] : levels
}

/** Says what exists where something does not. */
export function missing(
  what: string,
  written: string,
  known: readonly string[],
  place: Place,
  group?: ResultGroup
): Refusal {
  const meant = nearest(written, known.map(bare))
  const name = known.find((each) => bare(each) === meant)
  return {
    rule: 'value-exists',
    problem: {
      reason: `Unexpected ${what}, expected ${known.length > 0 ? listNames(known) : 'a result of this summary; there is none'}`,
      fix: name
        ? `Write \`${name}\`.`
        : 'Name what exists, or define the result in an `analyses` or `reported` block.',
      place,
      actual: written,
      expected: known,
      cause: group && definedHere(group)
    }
  }
}

/** `["DL1"]` is `DL1` to those who misspell it. */
function bare(name: string): string {
  return /^\["(.*)"\]$/.exec(name)?.[1] ?? name
}

function definedHere({id, place}: ResultGroup): {
  readonly reason: string
  readonly place: Place
} {
  return {reason: `Result \`${id}\` is defined here`, place}
}
