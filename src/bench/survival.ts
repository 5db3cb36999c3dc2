import {kaplanMeier, survivalQuantile} from '../statistics/index.ts'
import type {Timing} from './analyses.ts'
import {medianTime} from './median-time.ts'

const size = 10_000

/** Times the curve and median of 10,000 participants, no two times alike. */
export function timeSurvival(): Timing {
  // Numbers of Park and Miller: every round sees the same data.
  let seed = 1
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const rows = Array.from({length: size}, () => ({
    time: -30 * Math.log(next()),
    event: next() < 0.7
  }))

  return {
    name: `Kaplan–Meier of ${size} rows, with limits and median`,
    milliseconds: medianTime(() => survivalQuantile(kaplanMeier(rows))),
    budget: 50,
    raw: medianTime(() => Float64Array.from(rows, ({time}) => time).sort()),
    rawName: 'its times sorted'
  }
}
