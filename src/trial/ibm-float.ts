/**
 * Decodes a floating-point number of the IBM System/360, as SAS transport
 * files hold them (SAS TS-140, “Numeric data fields”): a sign, an exponent of
 * 16 in excess of 64, and up to 56 bits of fraction.
 *
 * @param bytes
 *   Two to eight bytes; SAS cuts off trailing ones.
 * @returns
 *   The nearest double (each double that SAS wrote comes back to the bit);
 *   `undefined` for a missing value (`.`, `._`, `.A` to `.Z`); `NaN` for bytes
 *   that are neither.
 */
export function decodeIbmFloat(bytes: Uint8Array): number | undefined {
  const first = bytes[0] ?? 0
  let high = 0
  let low = 0
  for (let index = 1; index < 8; index++) {
    const byte = bytes[index] ?? 0
    if (index < 4) high = high * 256 + byte
    else low = low * 256 + byte
  }

  if (high === 0 && low === 0) {
    if (first === 0 || first === 0x80) return 0
    return isMissing(first) ? undefined : Number.NaN
  }

  const sign = first & 0x80 ? -1 : 1
  const exponent = (first & 0x7f) - 64
  // Both parts are exact, so that the sum is rounded once, to nearest.
  return sign * (high * 2 ** 32 + low) * 2 ** (4 * exponent - 56)
}

function isMissing(first: number): boolean {
  return first === 0x2e || first === 0x5f || (first >= 0x41 && first <= 0x5a)
}
