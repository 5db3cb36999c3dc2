/**
 * Refuses counts that are no proportion.
 *
 * @throws {RangeError}
 *   Unless `0 <= numerator <= denominator`, whole and with somebody to count:
 *   a mistake in our own code, as what authors write was validated before.
 */
export function checkProportion(numerator: number, denominator: number): void {
  if (
    !Number.isSafeInteger(numerator) ||
    !Number.isSafeInteger(denominator) ||
    denominator < 1 ||
    numerator < 0 ||
    numerator > denominator
  ) {
    throw new RangeError(`Cannot take \`${numerator}\` of \`${denominator}\``)
  }
}

/**
 * Refuses what is no confidence level.
 *
 * @throws {RangeError}
 *   Unless `0 < level < 1`; 95 is no level, 0.95 is.
 */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`Cannot use \`${level}\` as confidence level`)
  }
}

/**
 * Refuses cells of a table that are no counts.
 *
 * @throws {RangeError}
 *   Unless all are whole and none is negative.
 */
export function checkCounts(counts: readonly number[]): void {
  for (const count of counts) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`Cannot use \`${count}\` as count`)
    }
  }
}

/**
 * Refuses values that no one measures.
 *
 * @throws {RangeError}
 *   Unless all are finite and within ±1e150, so that their squares are finite.
 */
export function checkValues(values: readonly number[]): void {
  for (const value of values) {
    if (!(Math.abs(value) <= 1e150)) {
      throw new RangeError(`Cannot summarize \`${value}\``)
    }
  }
}
