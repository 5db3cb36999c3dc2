// Names of ADaM variables whose values are numbers (ADaMIG 1.3, sections 3.2
// and 3.3); all others are text, digits or not: `AETOXGR`, `SITEID`.
const names = new Set([
  'AGE',
  'AVAL',
  'BASE',
  'CHG',
  'PCHG',
  'CNSR',
  'WEIGHTBL',
  'HEIGHTBL',
  'BMIBL',
  'TRTDURD'
])
const pattern =
  /^(?:TRT\d\d[AP]N|TRT[AP]N|PARAMN|AVISITN|AVALCA\dN|AGEGR\dN|SEXN|RACEN|AE?TOXGRN|ASEQ|[A-Z]+DY)$/

/** Whether a variable holds numbers, by its ADaM name. */
export function isNumeric(variable: string): boolean {
  return names.has(variable) || pattern.test(variable)
}

/** A decimal number as cells write it; `undefined` for anything else. */
export function parseNumber(cell: string): number | undefined {
  return /^-?(?:\d+|\d*\.\d+)$/.test(cell) ? Number(cell) : undefined
}
