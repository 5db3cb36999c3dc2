const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]

/**
 * “1 September 2025”: words, so that no reader takes the month for the day.
 *
 * @param date
 *   `YYYY-MM-DD`, validated by `trial/`.
 * @throws {RangeError}
 *   On anything else.
 */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const month = months[Number(match?.[2]) - 1]

  if (!match || month === undefined) {
    throw new RangeError(`Cannot take \`${date}\` as a date`)
  }

  return `${Number(match[3])} ${month} ${match[1]}`
}
