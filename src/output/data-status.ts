import type {FrontMatter} from '../trial/trial.ts'
import {formatDate} from './format-date.ts'

/** What is printed where something is not known. */
export const notReported = 'not reported'

/** “1 September 2025”, or that it is not reported. */
export function dataCutoffWords({dataCutoff}: FrontMatter): string {
  return dataCutoff === undefined ? notReported : formatDate(dataCutoff)
}

/**
 * Words that say what kind of data a product shows.
 *
 * @returns
 *   `undefined` for final data, which need no mark.
 */
export function dataStatusWords(frontMatter: FrontMatter): string | undefined {
  switch (frontMatter.dataStatus) {
    case 'simulated':
      return 'Simulated data: no real patients'
    case 'interim':
      return `Interim data: cut-off ${dataCutoffWords(frontMatter)}`
    case 'reported':
      return 'Reported data: as published'
    case 'final':
      return undefined
  }
}

/**
 * “Embargoed until 14 November 2025, 07:00 UTC−05:00”: time and zone as the
 * summary has them, so that nobody converts them twice.
 *
 * @returns
 *   `undefined` from that time on, and where there is no embargo.
 */
export function embargoWords(
  {embargo}: Pick<FrontMatter, 'embargo'>,
  now: Date
): string | undefined {
  if (!isEmbargoed(embargo?.until, now)) return undefined
  const [, date = '', time, zone = ''] =
    /^([\d-]{10})[Tt](\d{2}:\d{2})[\d:.]*(.*)$/.exec(embargo?.until ?? '') ?? []
  const offset = /^z$/i.test(zone) ? '' : zone.replace('-', '\u2212')
  return `Embargoed until ${formatDate(date)}, ${time} UTC${offset}`
}

/** Whether something may not be public yet. */
export function isEmbargoed(until: string | undefined, now: Date): boolean {
  return until !== undefined && now.getTime() < Date.parse(until)
}

/**
 * Marks of a product: what kind of data it shows, and until when it may not
 * be passed on.
 *
 * @param now
 *   The time; absent: no embargo is marked.
 */
export function productMarks(
  frontMatter: FrontMatter,
  now: Date | undefined
): readonly string[] {
  return [
    dataStatusWords(frontMatter),
    now && embargoWords(frontMatter, now)
  ].filter((words) => words !== undefined)
}

/**
 * Words at the end of the note of a figure, so that they travel with a
 * photograph of it; only data that are provisional or made up need them.
 */
export function figureStatusWords({
  dataStatus
}: FrontMatter): string | undefined {
  return dataStatus === 'simulated'
    ? 'Simulated data.'
    : dataStatus === 'interim'
      ? 'Interim data.'
      : undefined
}
