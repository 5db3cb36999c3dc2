import {z} from 'zod'
import {text, yesNo} from '../scalars.ts'
import {tableColumns} from './tables.ts'
import {resultName} from './values.ts'

/** Grades that a table can show, each participant at the worst one. */
export const tableGrades = ['any', '≥3', '1', '2', '3', '4', '5'] as const
export type TableGrade = (typeof tableGrades)[number]

/** Adverse events by term and grade. */
export const adverseEventTable = {
  /** Result by the method `adverse-events`. */
  of: resultName,
  /** Grades side by side; any grade and ≥3 unless it says. */
  grades: z.array(z.enum(tableGrades)).min(1).optional(),
  /** Terms under their body systems unless it says. */
  rows: z.enum(['terms', 'systems', 'both']).optional(),
  /** Name of the first row; `Any event` unless it says. */
  any: text.optional(),
  /** Whether percents stand beside counts. */
  percent: yesNo.optional(),
  ...tableColumns
}
