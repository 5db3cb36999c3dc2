import type {ResultGroup} from '../analysis/index.ts'
import {itemId, readValueName} from '../analysis/item-id.ts'
import type {TypedNumber} from './find-numbers.ts'
import type {Mark} from './run.ts'

/** Result of which a part is printed just before: `` `= sd.n` of 11 ``. */
export function besideIt({run, start}: TypedNumber): string | undefined {
  const before = lastBefore(run.marks, start)
  if (before?.result === undefined) return undefined
  const between = run.text.slice(before.end, start)
  return /^\s*(?:(?:out\s+)?of(?:\s+the)?|\/|(?:\p{L}+\s*)?[(,;]|[(,;])\s*$/u.test(
    between
  )
    ? expressionBegins(before.result)
    : undefined
}

/** Marks do not overlap and are in order. */
function lastBefore(marks: readonly Mark[], at: number): Mark | undefined {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.end ?? at) <= at) low = middle + 1
    else high = middle
  }
  return marks[low - 1]
}

/** `sd["DL2"]` of `sd/DL2/n`. */
function expressionBegins(name: string): string {
  const {id, level} = readValueName(name)
  return level === 'all' ? id : itemId(id, level)
}

/** Several numbers, or decimals with a unit, agree by more than chance. */
export function isTelling({numerals, shape, text}: TypedNumber): boolean {
  return (
    numerals.length > 1 ||
    shape === 'p' ||
    ((shape === 'measure' || shape === 'ratio') && /\d[.·]\d/.test(text))
  )
}

const common: ReadonlySet<string> = new Set(
  'participants patients people person event events grade reported median with from that this were been have after before response rate level dose trial study arms best'.split(
    ' '
  )
)

/** Whether a text has a word of the label or the levels of a result. */
export function shareWords({run}: TypedNumber, group: ResultGroup): boolean {
  const text = new Set(wordsOf(run.text))
  return wordsOf(`${group.label} ${[...group.levels.keys()].join(' ')}`).some(
    (word) => text.has(word) && !common.has(word)
  )
}

/** How much of the words around a number is of a result and its level. */
export function relevance(
  {end, run, start}: TypedNumber,
  group: ResultGroup,
  result: string
): number {
  const around = run.text.slice(Math.max(0, start - reach), end + reach)
  const words = new Set(wordsOf(around))
  const label = wordsOf(group.label).filter(
    (word) => words.has(word) && !common.has(word)
  )
  const level = [...group.levels.keys()].find(
    (each) => result === itemId(group.id, each)
  )
  return label.length + (level !== undefined && around.includes(level) ? 1 : 0)
}

/** Characters of about a sentence. */
const reach = 90

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}\p{N}]{3,}/gu) ?? []
}
