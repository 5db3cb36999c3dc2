/**
 * Regularized upper incomplete gamma function, `Q(a, x) = Γ(a, x) / Γ(a)`
 * (Abramowitz & Stegun 1964, 6.5.3), accurate to about 1e-14 relative (1e-13
 * where it is below 1e-50).
 *
 * Left of the mean it is what the power series of `P` (6.5.29) leaves, as
 * nothing cancels there; right of it, the continued fraction of `Q` (6.5.31)
 * by the modified method of Lentz.
 *
 * @param a
 *   Shape; more than 0.
 * @param x
 *   Where the tail begins; 0 or more.
 * @returns
 *   Area in `[0, 1]`; 0 where it is too small for a double.
 * @throws {RangeError}
 *   On other arguments.
 */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0 && a < Infinity && x >= 0 && x < Infinity)) {
    throw new RangeError(`Cannot take the tail of \`${a}\` at \`${x}\``)
  }

  if (x === 0) return 1
  const density = poissonDensity(a, x)
  if (x < a + 1) return 1 - density * powerSeries(a, x)
  return density * a * continuedFraction(a, x)
}

/** `Σ x^k / ((a + 1) … (a + k))` from `k = 0` on. */
function powerSeries(a: number, x: number): number {
  let sum = 1
  let term = 1
  for (let k = 1; term > sum * Number.EPSILON; k++) {
    term *= x / (a + k)
    sum += term
  }

  return sum
}

/** `1 / (x + 1 - a - 1 (1 - a) / (x + 3 - a - 2 (2 - a) / (…)))`. */
function continuedFraction(a: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let value = d
  for (let k = 1; ; k++) {
    const factor = -k * (k - a)
    b += 2
    d = 1 / nonzero(factor * d + b)
    c = nonzero(b + factor / c)
    value *= d * c
    if (Math.abs(d * c - 1) <= Number.EPSILON) return value
  }

  function nonzero(part: number): number {
    return Math.abs(part) < tiny ? tiny : part
  }
}

/**
 * `x^a e^-x / Γ(a + 1)`, by the saddle point of C. Loader (Fast and accurate
 * computation of binomial probabilities, 2000), as logarithms of large gamma
 * functions would cancel.
 */
function poissonDensity(a: number, x: number): number {
  const ratio = (x - a) / a
  // Far left, the ratio is -1 as a double.
  const log = ratio < -0.5 ? Math.log(x / a) : Math.log1p(ratio)
  const deviance = a * (ratio - log)
  return Math.exp(-stirlingError(a) - deviance) / Math.sqrt(2 * Math.PI * a)
}

/**
 * What Stirling's formula leaves of `ln Γ(x + 1)`: the series in `1 / x`
 * (Abramowitz & Stegun 1964, 6.1.41) from 16 on, and recurrence below.
 */
function stirlingError(x: number): number {
  let recurrence = 0
  let y = x
  for (; y < 16; y++) recurrence += (y + 0.5) * Math.log1p(1 / y) - 1
  const square = y * y
  const series =
    1 / 12 -
    (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) /
      square
  return recurrence + series / y
}
