/**
 * Where a monotone function changes its sign, to the last bit of a double.
 *
 * @param isPast
 *   Whether a point lies past the change.
 * @param low
 *   Point before the change.
 * @param high
 *   Point past it.
 * @returns
 *   Point between the two.
 */
export function bisect(
  isPast: (point: number) => boolean,
  low: number,
  high: number
): number {
  // Around 0 doubles get ever finer; nobody needs that.
  for (let step = 0; step < 200; step++) {
    const middle = low + (high - low) / 2
    if (middle <= low || middle >= high) break
    if (isPast(middle)) high = middle
    else low = middle
  }

  return low + (high - low) / 2
}
