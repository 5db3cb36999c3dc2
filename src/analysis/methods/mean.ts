import type {Method} from '../method.ts'
import {summarize} from '../summarize.ts'

/** Mean and standard deviation of a numeric variable. */
export const mean: Method<'mean'> = summarize
