const formats = new Map<number, Intl.NumberFormat>()

/**
 * A number with a fixed count of fraction digits, half away from zero.
 *
 * @param value
 *   Finite number. Beyond 12 significant digits it counts as computing error,
 *   so that 0.285 rounds as the decimal that it stands for.
 * @param digits
 *   Fraction digits to keep.
 * @returns
 *   ASCII digits, point and minus; never `-0`.
 * @throws {RangeError}
 *   On what is not finite.
 */
export function fixed(value: number, digits: number): string {
  if (!Number.isFinite(value)) {
    throw new RangeError(`Cannot print \`${value}\``)
  }

  let format = formats.get(digits)
  if (!format) {
    format = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      roundingMode: 'halfExpand',
      signDisplay: 'negative',
      useGrouping: false
    })
    formats.set(digits, format)
  }

  // Only text is rounded as the decimal that it shows.
  return format.format(value.toPrecision(12) as `${number}`)
}
