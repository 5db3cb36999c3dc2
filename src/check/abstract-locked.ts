import type {Place, Problem} from '../diagnostic/index.ts'
import type {Submission, SubmittedNumber} from '../output/submission.ts'
import {lockName, type PlacedLock} from '../trial/lock.ts'

/** Places of a summary that a lock is compared with. */
export interface LockedPlaces {
  readonly title: Place
  /** Where the abstract begins. */
  readonly body: Place
  readonly of: (number: SubmittedNumber) => Place
  readonly slug: string
}

/**
 * Compares what an abstract prints with what was submitted.
 *
 * Posters show later data than their abstract; who reads both must be told.
 *
 * @param lock
 *   What was submitted.
 * @param now
 *   What the abstract prints.
 * @param places
 *   Where that stands.
 * @param report
 *   Is told each number that changed, vanished or is new, and a new title.
 */
export function checkLocked(
  lock: PlacedLock,
  now: Submission,
  places: LockedPlaces,
  report: (problem: Problem) => void
): void {
  const {submitted} = lock
  const fix = `Say on the products what changed since submission, and allow it with that reason: \`allow: {abstract-locked: …}\`; after a new submission, run \`npm run lock -- ${places.slug} --relock\`.`

  if (lock.title !== now.title)
    report({
      place: places.title,
      reason: `Unexpected title: submitted \`${lock.title}\`, now \`${now.title}\``,
      fix,
      actual: now.title,
      expected: [lock.title],
      cause: {reason: `Submitted on ${submitted}`, place: lock.titlePlace}
    })

  const old = byValue(lock.numbers)
  const current = byValue(now.numbers)

  for (const [value, printed] of current) {
    const locked = old.get(value)
    const [first] = printed
    if (!locked) {
      report({
        place: places.of(first),
        reason: `Unexpected \`${first.text}\` (\`${value}\`) in the abstract, which was submitted without it`,
        fix,
        actual: first.text,
        cause: {reason: `Submitted on ${submitted}`, place: lock.numbersPlace}
      })
      continue
    }
    const other = printed.find(({text}) => !has(locked, text))
    if (!other) continue
    const gone = locked.find(({text}) => !has(printed, text)) ?? locked[0]
    report({
      place: places.of(other),
      reason: `Unexpected \`${other.text}\` (\`${value}\`) in the abstract: submitted \`${gone.text}\`, now \`${other.text}\``,
      fix,
      actual: other.text,
      expected: [gone.text],
      cause: {reason: `Submitted on ${submitted}`, place: gone.place}
    })
  }

  for (const [value, [first]] of old)
    if (!current.has(value))
      report({
        place: first.place,
        reason: `Missing \`${first.text}\` (\`${value}\`) in the abstract, submitted on ${submitted} as \`${lockName}\` says`,
        fix,
        expected: [first.text],
        cause: {reason: 'The abstract begins here', place: places.body}
      })
}

type Some<Value> = readonly [Value, ...Value[]]

function byValue<Each extends {readonly value: string}>(
  numbers: readonly Each[]
): ReadonlyMap<string, Some<Each>> {
  const groups = new Map<string, Some<Each>>()
  for (const number of numbers) {
    const group = groups.get(number.value)
    groups.set(number.value, group ? [...group, number] : [number])
  }
  return groups
}

function has(
  numbers: readonly {readonly text: string}[],
  text: string
): boolean {
  return numbers.some((number) => number.text === text)
}
