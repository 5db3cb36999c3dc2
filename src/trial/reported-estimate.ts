import type {VFile} from 'vfile'
import {type Place, report} from '../diagnostic/index.ts'
import type {ReportedValue} from './trial.ts'

/** A number as typed. */
interface Decimal {
  readonly value: number
  readonly digits: number
}

/** An estimate as typed; a word stands for a number that there is not. */
interface Written {
  readonly estimate?: Decimal | string | undefined
  readonly interval?: readonly [Decimal | string, Decimal | string] | undefined
  readonly unit?: string | undefined
  readonly level?: Decimal | undefined
  readonly method?: string | undefined
  readonly source?: string | undefined
}

/** Decodes an estimate with its interval, as published. */
export function decodeEstimate(
  value: Written,
  place: Place,
  placeAt: (path: readonly PropertyKey[]) => Place,
  file: VFile
): ReportedValue | undefined {
  const {estimate, interval, unit, source} = value
  if (estimate === 'NE') {
    if (!interval) return {kind: 'not-estimable', place, source}
    report(file, 'interval-order', {
      reason: 'Unexpected interval around what is not estimable (`NE`)',
      fix: 'Delete `interval`, or write `not reached` if the estimate was not reached.',
      place: placeAt(['interval']),
      cause: {reason: 'Estimate', place: placeAt(['estimate'])}
    })
    return undefined
  }

  const known = typeof estimate === 'object' ? estimate : undefined
  const [lower, upper] = [interval?.[0], interval?.[1]].map((limit) =>
    typeof limit === 'object' ? limit : undefined
  )
  const numbers = [lower?.value, known?.value, upper?.value].filter(
    (number) => number !== undefined
  )
  if (
    numbers.some((number, index) => number < (numbers[index - 1] ?? number))
  ) {
    report(file, 'interval-order', {
      reason: `Unexpected interval \`${lower?.value}\` to \`${upper?.value}\` around \`${known?.value}\`, expected lower limit, estimate and upper limit in this order`,
      fix: 'Check the three numbers in the source.',
      place: placeAt(['interval']),
      cause: {reason: 'Estimate', place: placeAt(['estimate'])}
    })
    return undefined
  }

  return {
    kind: 'estimated',
    place,
    source,
    estimate: known?.value,
    digits: known?.digits ?? 0,
    unit: unit ?? '',
    interval: interval && {
      lower: lower?.value,
      upper: upper?.value,
      notEstimable: (['lower', 'upper'] as const).filter(
        (_, index) => interval[index] === 'NE'
      ),
      digits: Math.max(lower?.digits ?? 0, upper?.digits ?? 0),
      level: value.level ? value.level.value : 0.95,
      method: value.method ?? 'as published'
    }
  }
}
