/**
 * Text as a string of a PDF: literal where it is ASCII, else UTF-16 in
 * hexadecimal digits.
 */
export function textString(text: string): string {
  const wellFormed = text.toWellFormed()
  if (/^[\x20-\x7E]*$/.test(wellFormed))
    return `(${wellFormed.replaceAll(/[\\()]/g, String.raw`\$&`)})`
  const bytes = Buffer.from(`\uFEFF${wellFormed}`, 'utf16le').swap16()
  return `<${bytes.toString('hex').toUpperCase()}>`
}

/** A name such as `application/json`, escaped. */
export function name(text: string): string {
  const escaped = text.replaceAll(
    /[^A-Za-z\d.+_-]/g,
    (character) =>
      `#${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  )
  return `/${escaped}`
}

/** Plain text of a name without its slash, `tbl-safety`. */
export function decodeName(written: string): string {
  return written.replaceAll(/#([\dA-F]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16))
  )
}

/** A moment as a string of a PDF, in UTC. */
export function dateString(date: Date): string {
  const digits = date.toISOString().slice(0, 19).replaceAll(/\D/g, '')
  return `(D:${digits}Z)`
}

/** A number with at most four decimals. */
export function decimal(value: number): string {
  return String(Math.round(value * 10_000) / 10_000)
}
