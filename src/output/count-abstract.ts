import type {VFile} from 'vfile'
import type {Place} from '../diagnostic/place.ts'
import {report} from '../diagnostic/report.ts'
import type {ProductDocument} from './document.ts'
import {type AbstractLimit, type Meeting, notRead} from './meeting.ts'
import {plainText} from './plain-text.ts'

/** How much of a limit is used. */
export interface LimitCount {
  readonly limit: AbstractLimit
  readonly actual: number
}

/** Counts what each limit of a meeting counts. */
export function countLimits(
  document: ProductDocument,
  meeting: Meeting
): LimitCount[] {
  const {title} = document
  return countTexts({body: abstractText(document), title}, meeting)
}

/** Counts what each limit of a meeting counts, in texts as they are sent. */
export function countTexts(
  {body, title}: {readonly body: string; readonly title: string},
  meeting: Meeting
): LimitCount[] {
  const {limits} = meeting.abstract
  if (limits === 'unknown') return []
  return limits.map(function (limit) {
    const texts = limit.counts.map((part) => (part === 'body' ? body : title))
    return {actual: countUnits(texts.join(' '), limit.unit), limit}
  })
}

/**
 * Reports each limit of a meeting that an abstract exceeds.
 *
 * @param document
 *   The abstract.
 * @param meeting
 *   Rules of the meeting.
 * @param file
 *   Where problems go.
 * @param places
 *   Where title and body are written.
 */
export function countAbstract(
  document: ProductDocument,
  meeting: Meeting,
  file: VFile,
  places: {readonly title?: Place; readonly body?: Place} = {}
): LimitCount[] {
  const counts = countLimits(document, meeting)

  for (const {actual, limit} of counts) {
    if (actual <= limit.most) continue
    const inBody = limit.counts.includes('body')
    const unit = unitWords(limit.unit)
    const year = meeting['verified-year']
    report(file, 'abstract-limit', {
      actual: String(actual),
      expected: [String(limit.most)],
      fix: `Cut ${actual - limit.most} ${unit}${
        inBody ? ', or keep text for other products with `:::only`' : ''
      }.`,
      place: inBody ? places.body : places.title,
      reason: `Unexpected ${limit.counts.join(' and ')} of \`${actual}\` ${unit}, expected at most \`${limit.most}\` for ${meeting.name}${
        limit.unverified ? notRead : ''
      }${year === undefined ? '' : ` (rules of ${year})`}`
    })
  }

  return counts
}

/** “Body: 245 of 300 words”. */
export function describeCount({actual, limit}: LimitCount): string {
  const parts = limit.counts.join(' and ')
  const name = parts.slice(0, 1).toUpperCase() + parts.slice(1)
  const doubt = limit.unverified ? ' (limit not verified)' : ''
  return `${name}: ${actual} of ${limit.most} ${unitWords(limit.unit)}${doubt}`
}

/** Body of an abstract as text, ready for a form. */
export function abstractText({sections}: ProductDocument): string {
  return sections
    .flatMap(({blocks}) => blocks.map(({content}) => plainText(content)))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function countUnits(value: string, unit: AbstractLimit['unit']): number {
  const words = value.split(/\s+/).filter((word) => word !== '')
  switch (unit) {
    case 'words':
      return words.length
    // Code points, as forms count what one sees, not UTF-16.
    case 'characters':
      return [...words.join(' ')].length
    case 'characters-without-spaces':
      return [...words.join('')].length
  }
}

function unitWords(unit: AbstractLimit['unit']): string {
  return unit === 'characters-without-spaces'
    ? 'characters without spaces'
    : unit
}
