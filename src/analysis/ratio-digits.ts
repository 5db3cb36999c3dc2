/**
 * Fraction digits of a ratio: two, or as many as it takes for the least of its
 * numbers not to print as 0; two where that is 0 itself.
 */
export function ratioDigits(least: number): number {
  if (least === 0) return 2
  let digits = 2
  while (digits < 6 && least < 0.5 * 10 ** -digits) digits++
  return digits
}
