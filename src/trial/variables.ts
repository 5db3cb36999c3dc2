import type {TableColumn} from './table.ts'
import type {VariableType} from './trial.ts'

// ADaM variables whose values are numbers and whose names do not show it
// (ADaMIG 1.3, sections 3.2 and 3.3).
const numericNames: ReadonlySet<string> = new Set([
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
 * Type of a variable: as declared, else by its name in ADaM, else as its file
 * declares it, else text, digits or not (`AETOXGR`, `SITEID`).
 *
 * Names that end in `DT` are dates. Names that end in `N` or `DY` are numeric
 * in ADaM, but so ends `REGION`: they need a number among their cells.
 *
 * @param declared
 *   Type in the front matter.
 * @param cells
 *   Its cells that are not missing.
 */
export function typeVariable(
  {name, type}: TableColumn,
  declared: VariableType | undefined,
  cells: readonly string[]
): VariableType {
  if (declared) return declared
  if (numericNames.has(name)) return 'number'
  if (/^[A-Z][A-Z0-9_]*DT$/.test(name)) return 'date'
  if (type) return type
  return /[A-Z0-9](?:N|DY)$/.test(name) &&
    cells.some((cell) => parseNumber(cell) !== undefined)
    ? 'number'
    : 'text'
}

/**
 * A decimal number as cells write it; `undefined` for anything else: leading
 * zeros, signs of more than the number, exponents, commas.
 */
export function parseNumber(cell: string): number | undefined {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(cell)) return undefined
  const number = Number(cell)
  return Number.isFinite(number) ? number : undefined
}
