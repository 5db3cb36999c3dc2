import type {VFile} from 'vfile'
import {Document, isMap, isSeq} from 'yaml'
import {z} from 'zod'
import type {Place} from '../diagnostic/index.ts'
import {date, text, wholeNumber} from './scalars.ts'
import {decodeYaml} from './yaml.ts'

/** Name of the file in the folder of its summary. */
export const lockName = 'abstract.lock.yaml'

/** A number as it was submitted. */
export interface LockedNumber {
  /** `id/level/part`. */
  readonly value: string
  /** As printed, with plain spaces. */
  readonly text: string
  /** Where it stood in the summary, `12:3`. */
  readonly at: string
}

/** What was submitted of an abstract. */
export interface Lock {
  /** `YYYY-MM-DD`. */
  readonly submitted: string
  /** Id of the meeting. */
  readonly meeting: string
  readonly title: string
  /** Words of the body. */
  readonly words: number
  /** In the order in which they are read, the title first. */
  readonly numbers: readonly LockedNumber[]
}

/** A lock with the place of each part. */
export interface PlacedLock extends Lock {
  readonly numbers: readonly (LockedNumber & {readonly place: Place})[]
  readonly titlePlace: Place
  readonly numbersPlace: Place
}

const lockSchema = z.strictObject({
  submitted: date,
  meeting: text,
  title: text,
  words: wholeNumber,
  numbers: z.array(z.strictObject({value: text, text, at: text}))
})

const lockRules = {
  syntax: 'lock-file',
  key: 'lock-file',
  value: 'lock-file'
} as const

/**
 * Decodes the lock of an abstract.
 *
 * @param path
 *   Path of the file, for places.
 * @returns
 *   The lock; `undefined` after reporting what is wrong with it.
 */
export function decodeLock(
  written: string,
  path: string,
  file: VFile
): PlacedLock | undefined {
  const source = {
    file: path,
    text: written.replaceAll('\r\n', '\n'),
    start: {line: 1, column: 1}
  }
  const decoded = decodeYaml(source, lockSchema, file, lockRules)
  if (!decoded) return undefined
  const {value, place, keyPlace} = decoded
  return {
    ...value,
    numbers: value.numbers.map(({at, text, value: name}, index) => ({
      value: name,
      text,
      at,
      place: place(['numbers', index])
    })),
    titlePlace: place(['title']),
    numbersPlace: keyPlace(['numbers'])
  }
}

/** Text of a lock: one number a line, so that changes of it read as lists. */
export function stringifyLock(lock: Lock, slug: string): string {
  const {submitted, meeting, title, words, numbers} = lock
  const document = new Document({
    submitted,
    meeting,
    title,
    words,
    numbers: numbers.map(({value, text, at}) => ({value, text, at}))
  })
  document.commentBefore = ` Numbers of the abstract as it was submitted. Builds report what changed since.\n \`npm run lock -- ${slug} --relock\` writes this file anew; do not change it by hand.`
  const list = document.get('numbers')
  if (isSeq(list))
    for (const item of list.items) if (isMap(item)) item.flow = true
  return document.toString({lineWidth: 0})
}
