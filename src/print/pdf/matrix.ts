/** `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Matrix = readonly [number, number, number, number, number, number]

/** What the first does, and then the second. */
export function multiply(
  [a, b, c, d, e, f]: Matrix,
  [A, B, C, D, E, F]: Matrix
): Matrix {
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F
  ]
}
