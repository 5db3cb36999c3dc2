import type {
  CurveLandmark,
  FigureCurve,
  FigureCurves
} from '../../../analysis/figures/curves.ts'
import {itemId} from '../../../analysis/item-id.ts'
import type {Result, Results} from '../../../analysis/result.ts'
import type {HouseStyle} from '../../../format/house-style.ts'
import type {Part} from '../../../format/parts.ts'
import {print, type Printed} from '../../printed.ts'

/** An estimate as printed, with and without unit and words of the interval. */
export interface EstimateWords {
  /** `13.6`, as under a head that says the unit. */
  readonly value: Printed | undefined
  /** `13.6 months`. */
  readonly estimate: Printed | undefined
  /** `6.9-18.6`, as under a head that says the level. */
  readonly limits: Printed | undefined
  /** `95% CI, 6.9-18.6`. */
  readonly interval: Printed | undefined
}

/** Numbers of one kind at the ticks. */
export interface CountWords {
  /** “At risk”. */
  readonly label: string
  /** By tick; absent where nothing is known of the curve any more. */
  readonly counts: readonly (Printed | undefined)[]
}

/** Values of a curve as printed, once for picture, table and description. */
export interface CurveWords {
  readonly name: string | undefined
  /** Those with the event. */
  readonly n: Printed | undefined
  /** All participants. */
  readonly total: Printed | undefined
  readonly median: EstimateWords | undefined
  readonly landmarks: readonly (EstimateWords & CurveLandmark)[]
  /** Those at risk, then what became of the others. */
  readonly counts: readonly [CountWords, ...CountWords[]]
}

/** Ratio and test beside the curves as printed. */
export interface BesideWords {
  readonly ratio: EstimateWords | undefined
  readonly test:
    | {readonly name: string; readonly p: Printed | undefined}
    | undefined
}

/** Kinds of numbers under the time axis, by the ids of their results. */
const fates = [
  ['at-risk', 'At risk'],
  ['censored', 'Censored'],
  ['events', 'Events'],
  ['competing', 'Competing']
] as const

/** Prints the values of a curve. */
export function printCurve(
  figureId: string,
  curve: FigureCurve,
  data: FigureCurves,
  results: Results,
  style: HouseStyle
): CurveWords {
  const {level, name} = curve
  const events = `${figureId}:events`
  const at = (id: string, part?: Part) =>
    printLevel(id, level, part, results, style)
  const last = curve.steps.at(-1)?.time ?? 0
  const [atRisk, ...others] = fates
  return {
    name,
    n: at(events, 'n'),
    total: at(events, 'N'),
    median:
      data.medians === undefined
        ? undefined
        : estimate(data.medians, level, results, style),
    landmarks: data.landmarks.map((landmark) => ({
      ...landmark,
      ...estimate(landmark.id, level, results, style)
    })),
    counts: [
      countsOf(atRisk),
      ...others
        .map(countsOf)
        .filter(({counts}) => counts.some((count) => count !== undefined))
    ]
  }

  function countsOf([fate, label]: readonly [string, string]): CountWords {
    let over = false
    const counts = data.ticks.map(function (tick) {
      // One zero says that follow-up has ended; more of them say no more.
      if (over) return undefined
      over = tick > last
      return at(itemId(`${figureId}:${fate}`, String(tick)), 'n')
    })
    return {label, counts}
  }
}

/** Prints the ratio and the test of a figure. */
export function printBeside(
  {ratio, test}: FigureCurves,
  results: Results,
  style: HouseStyle
): BesideWords {
  return {
    ratio: ratio && estimate(ratio.id, 'all', results, style),
    test: test && {
      name: test.name,
      p: printLevel(test.id, 'all', 'p', results, style)
    }
  }
}

function estimate(
  id: string,
  level: string,
  results: Results,
  style: HouseStyle
): EstimateWords {
  const at = (part: Part) => printLevel(id, level, part, results, style)
  const isKnown = resultAt(id, level, results)?.kind !== 'not-estimable'
  return {
    value: at('value'),
    estimate: at('estimate'),
    // What cannot be estimated says so once.
    limits: isKnown ? at('limits') : undefined,
    interval: isKnown ? at('interval') : undefined
  }
}

function printLevel(
  id: string,
  level: string,
  part: Part | undefined,
  results: Results,
  style: HouseStyle
): Printed | undefined {
  const result = resultAt(id, level, results)
  return result && print(result, part, style, {id, level})
}

function resultAt(
  id: string,
  level: string,
  results: Results
): Result | undefined {
  const group = results.get(id)
  return level === 'all' && group?.all ? group.all : group?.levels.get(level)
}
