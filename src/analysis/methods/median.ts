import type {Method} from '../method.ts'
import {summarize} from '../summarize.ts'

/** Median and range of a numeric variable. */
export const median: Method<'median'> = summarize
