import * as fc from 'fast-check'
import type {Fraction} from '../../src/statistics/fraction.ts'

export function fraction(numerator: number, denominator: number): Fraction {
  return {numerator, denominator}
}

/** Proportions of up to 120 participants, none and all among them. */
export const fractions: fc.Arbitrary<Fraction> = fc
  .tuple(fc.nat(120), fc.integer({min: 1, max: 120}))
  .map(([n, N]) => fraction(n % (N + 1), N))
