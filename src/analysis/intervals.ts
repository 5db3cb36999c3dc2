import {proportionIntervals} from '../statistics/index.ts'
import type {IntervalMethod} from '../trial/index.ts'
import type {Interval} from './result.ts'

/** How an interval of a proportion is called, alone and in a sentence. */
interface IntervalWords {
  readonly name: string
  readonly phrase: string
}

/** Words of the intervals that authors can name. */
export const intervalWords: Readonly<Record<IntervalMethod, IntervalWords>> = {
  'clopper-pearson': {
    name: 'Clopper–Pearson',
    phrase: 'exact (Clopper–Pearson)'
  },
  wilson: {name: 'Wilson', phrase: 'score (Wilson)'},
  'agresti-coull': {
    name: 'Agresti–Coull',
    phrase: 'adjusted Wald (Agresti–Coull)'
  },
  jeffreys: {name: 'Jeffreys', phrase: 'Bayesian (Jeffreys)'}
}

/** Interval of a proportion; `undefined` where there is nobody to be counted. */
export function intervalOf(
  numerator: number,
  denominator: number,
  {method, level}: {readonly method: IntervalMethod; readonly level: number}
): Interval | undefined {
  if (denominator === 0) return undefined
  return {
    ...proportionIntervals[method](numerator, denominator, level),
    level,
    method: intervalWords[method].name
  }
}
