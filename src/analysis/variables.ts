import type {Dataset} from '../trial/index.ts'

// ADaM variables whose values are numbers and whose names do not show it
// (ADaMIG 1.3, sections 3.2 and 3.3).
const names = new Set([
  'AGE',
  'AVAL',
  'BASE',
  'CHG',
  'PCHG',
  'CNSR',
  'ASEQ',
  'WEIGHTBL',
  'HEIGHTBL',
  'BMIBL',
  'TRTDURD'
])

/**
 * Variables of a table that hold numbers; all others are text, digits or not
 * (`AETOXGR`, `SITEID`).
 *
 * Names that end in `N` or `DY` are numeric in ADaM, but so ends `REGION`:
 * they need a number among their cells.
 */
export function numericVariables(dataset: Dataset): ReadonlySet<string> {
  return new Set(
    dataset.columns.filter(
      (name) =>
        names.has(name) ||
        (/[A-Z0-9](?:N|DY)$/.test(name) &&
          dataset.rows.some(
            ({cells}) => parseNumber(cells.get(name) ?? '') !== undefined
          ))
    )
  )
}

/** A decimal number as cells write it; `undefined` for anything else. */
export function parseNumber(cell: string): number | undefined {
  return /^-?(?:\d+|\d*\.\d+)$/.test(cell) ? Number(cell) : undefined
}
