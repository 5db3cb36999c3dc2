import {z} from 'zod'
import {resultRow} from './results.ts'
import {tableColumns} from './tables.ts'

/** How much treatment participants had: summaries, totals and counts. */
export const exposure = {rows: z.array(resultRow).min(1), ...tableColumns}
