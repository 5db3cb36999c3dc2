/**
 * A number as a cell writes it: the shortest decimal that reads back as the
 * same double, never with an exponent.
 */
export function decimalText(value: number): string {
  const text = String(value)
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!parts) return text
  const [, sign = '', first = '', rest = '', power] = parts
  const digits = first + rest
  // How many of the digits stand before the point.
  const whole = 1 + Number(power)
  if (whole <= 0) return `${sign}0.${'0'.repeat(-whole)}${digits}`
  // JavaScript writes an exponent from 1e21 on; doubles have 17 digits.
  return sign + digits.padEnd(whole, '0')
}
