/**
 * Percent of a fraction, rounded once, half away from zero.
 *
 * Works on whole numbers: `(100 * n / N).toFixed(d)` acts on the binary value
 * and is wrong for fractions such as 23/40.
 *
 * @param numerator
 *   Whole number, from 0.
 * @param denominator
 *   Whole number, at least 1.
 * @param digits
 *   Fraction digits to keep.
 * @returns
 *   Digits with a decimal point and no percent sign.
 * @throws {RangeError}
 *   On numbers that are no fraction of participants.
 */
export function percent(
  numerator: number,
  denominator: number,
  digits: number
): string {
  if (numerator < 0 || denominator < 1) {
    throw new RangeError(`Cannot take \`${numerator}\` of \`${denominator}\``)
  }

  // `BigInt` throws a `RangeError` of its own on fractions.
  const [n, N] = [BigInt(numerator), BigInt(denominator)]
  const scaled = (2n * 100n * 10n ** BigInt(digits) * n + N) / (2n * N)
  if (digits === 0) return String(scaled)
  const text = String(scaled).padStart(digits + 1, '0')
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`
}
