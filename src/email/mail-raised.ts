const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * Raised numbers as characters that are raised themselves.
 *
 * They stay raised when the message is copied or forwarded as plain text, where
 * `10<sup>7</sup>` would become `107`.
 *
 * @param text
 *   What is raised.
 * @returns
 *   Text, or nothing if it is more than a number with its sign, or a list of
 *   numbers as after names of authors.
 */
export function raisedDigits(text: string): string | undefined {
  if (!/^[+−-]?\d+(?:,\d+)*$/.test(text)) return undefined
  return text
    .replaceAll(/\d/g, (digit) => digits.charAt(Number(digit)))
    .replace('+', '⁺')
    .replace(/[−-]/, '⁻')
}
