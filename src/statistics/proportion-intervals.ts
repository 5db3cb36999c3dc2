import {agrestiCoull} from './agresti-coull.ts'
import {clopperPearson} from './clopper-pearson.ts'
import {jeffreys} from './jeffreys.ts'
import type {Limits} from './limits.ts'
import {wilson} from './wilson.ts'

/** Interval of one proportion, at a confidence level. */
export type ProportionInterval = (
  numerator: number,
  denominator: number,
  level?: number
) => Limits

/** Intervals of one proportion, by the names that authors write. */
export const proportionIntervals = {
  'agresti-coull': agrestiCoull,
  'clopper-pearson': clopperPearson,
  jeffreys,
  wilson
} as const satisfies Readonly<Record<string, ProportionInterval>>
