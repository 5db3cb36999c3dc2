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
