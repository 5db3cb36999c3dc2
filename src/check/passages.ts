import type {Place} from '../diagnostic/index.ts'
import type {Trial} from '../trial/trial.ts'
import type {Subject} from './rule.ts'
import type {Run} from './run.ts'
import {readStatistics} from './statistics-in-text/read-statistics.ts'
import type {Span, Statements} from './statistics-in-text/statements.ts'

/** A text of a summary with what it reports in numbers. */
export interface Passage {
  readonly text: string
  readonly statements: Statements
  readonly place: (start: number, end: number) => Place
}

type About = Pick<Subject, 'prose' | 'trial'>
const known = new WeakMap<object, readonly Passage[]>()

/**
 * All that a summary reports in words and typed numerals: its visible text,
 * and the words of quoted results.
 *
 * What a single value prints was computed, or is a quotation, which is looked
 * at where it is quoted.
 *
 * @param subject
 *   Summary; its passages are read once.
 */
export function passagesOf(subject: About): readonly Passage[] {
  const found = known.get(subject.prose)
  if (found) return found
  const passages = [...subject.prose.map(fromRun), ...quotedOf(subject.trial)]
  known.set(subject.prose, passages)
  return passages
}

function fromRun(run: Run): Passage {
  const values = run.marks.filter(({kind}) => kind === 'value')
  const isTyped = ({start, end}: Span): boolean =>
    !values.some((mark) => mark.start <= start && end <= mark.end)
  const read = readStatistics(run.text)
  const statements =
    values.length === 0
      ? read
      : {
          fractions: read.fractions.filter(isTyped),
          shares: read.shares.filter(isTyped),
          means: read.means.filter(isTyped),
          parts: read.parts.filter(isTyped),
          intervals: read.intervals.filter(isTyped),
          ranges: read.ranges.filter(isTyped),
          pValues: read.pValues.filter(isTyped),
          grades: read.grades.filter(isTyped),
          malformed: read.malformed.filter(isTyped)
        }
  return {text: run.text, statements, place: run.place}
}

function quotedOf({reported}: Trial): Passage[] {
  return reported.flatMap(({all, levels}) =>
    [...(all ? [all] : []), ...levels.values()].flatMap((value) =>
      value.kind === 'quoted'
        ? [
            {
              text: value.text,
              statements: readStatistics(value.text),
              place: () => value.place
            }
          ]
        : []
    )
  )
}

/** The text of a statement in its passage; a bracket in it is closed. */
export function wordsOf({text}: Passage, {start, end}: Span): string {
  const words = text.slice(start, end)
  const open = /[([][^)\]]*$/.test(words)
  if (!open) return words
  return /^[)\]]/.test(text.slice(end))
    ? text.slice(start, end + 1)
    : `${words} …`
}
