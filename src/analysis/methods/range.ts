import type {Method} from '../method.ts'
import {summarize} from '../summarize.ts'

/** Least and greatest value of a numeric variable. */
export const range: Method<'range'> = summarize
