/** An exact fraction, or a number as it was computed. */
export type Quantity =
  | {readonly numerator: bigint; readonly denominator: bigint}
  | number

/** All that a value may be: one quantity, or a range where a bound is known. */
export interface Extent {
  readonly least: Quantity
  readonly most: Quantity
  /** The value is less than `most`, and more than `least`. */
  readonly isOpen: boolean
}

/** A fraction of whole numbers. */
export function fraction(numerator: number, denominator = 1): Quantity {
  return {numerator: BigInt(numerator), denominator: BigInt(denominator)}
}

/** A decimal as written, exact; over `divisor`. */
export function decimalOf(written: string, divisor = 1): Quantity {
  const [, digits = ''] = written.split('.')
  return {
    numerator: BigInt(written.replace('.', '')),
    denominator: 10n ** BigInt(digits.length) * BigInt(divisor)
  }
}

/** A value that is known. */
export function exactly(quantity: Quantity): Extent {
  return {least: quantity, most: quantity, isOpen: false}
}

/**
 * Whether one value is less than another.
 *
 * @returns
 *   `undefined` where the bounds that are known do not tell.
 */
export function isLess(a: Extent, b: Extent): boolean | undefined {
  const below = compare(a.most, b.least)
  if (below < 0 || (below === 0 && (a.isOpen || b.isOpen))) return true
  return compare(a.least, b.most) >= 0 ? false : undefined
}

/** Whether two values are equal; `undefined` where it is not known. */
export function isEqual(a: Extent, b: Extent): boolean | undefined {
  if (isLess(a, b) === true || isLess(b, a) === true) return false
  const known = [a, b].every(({least, most}) => compare(least, most) === 0)
  return known ? true : undefined
}

/** Negative, zero or positive; exact between fractions. */
function compare(a: Quantity, b: Quantity): number {
  if (typeof a === 'number' || typeof b === 'number') {
    const [first, second] = [toNumber(a), toNumber(b)]
    // Two infinities differ by no number.
    return first === second ? 0 : first < second ? -1 : 1
  }
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

function toNumber(quantity: Quantity): number {
  return typeof quantity === 'number'
    ? quantity
    : Number(quantity.numerator) / Number(quantity.denominator)
}
