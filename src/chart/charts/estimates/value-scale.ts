import {scaleLinear, scaleLog} from 'd3-scale'
import type {PlottedEstimate} from '../../../analysis/figures/measured-result.ts'

/** An axis of values: where they stand, as a share of its length. */
export interface ValueScale {
  readonly domain: readonly [number, number]
  readonly shareOf: (value: number) => number
  readonly ticksFor: (most: number) => readonly number[]
}

/** Estimates lie this far from the ends of a logarithmic axis at most. */
const roomFactor = 4

/**
 * Makes an axis that holds all estimates; on a logarithmic one, far limits are
 * beyond its ends.
 *
 * @param asked
 *   Ends that the author gave.
 * @param also
 *   Values that have a place on it, such as no effect.
 */
export function valueScale(
  estimates: readonly PlottedEstimate[],
  kind: 'log' | 'linear',
  asked: readonly [number, number] | undefined,
  also: readonly number[]
): ValueScale {
  const values = [...estimates.map(({value}) => value), ...also]
  const limits = estimates
    .flatMap(({lower, upper}) => [lower, upper])
    .filter((limit) => limit !== undefined)
    .filter(Number.isFinite)
  const domain = asked ?? (kind === 'log' ? logEnds() : linearEnds())
  const scale = (kind === 'log' ? scaleLog() : scaleLinear())
    .domain(domain)
    .range([0, 1])
  return {
    domain,
    shareOf: (value) => scale(value),
    ticksFor: (most) =>
      kind === 'log' ? logTicks(domain, most) : linearTicks(domain, most)
  }

  function linearEnds(): readonly [number, number] {
    const all = [...values, ...limits]
    const [low = 0, high = 1] = [Math.min(...all), Math.max(...all)]
    const wide = high > low ? [low, high] : [low - 1, high + 1]
    const [start = 0, end = 1] = scaleLinear().domain(wide).nice(5).domain()
    return [start, end]
  }

  function logEnds(): readonly [number, number] {
    const positive = [...values, ...limits].filter((value) => value > 0)
    const center = values.filter((value) => value > 0)
    const low = Math.max(
      Math.min(...positive),
      Math.min(...center) / roomFactor
    )
    const high = Math.min(
      Math.max(...positive),
      Math.max(...center) * roomFactor
    )
    return [stepBelow(low), stepAbove(high)]
  }
}

/** Steps of 1, 2 and 5, as readers know them. */
const steps = [1, 2, 5]

function stepBelow(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value) + 1e-9)
  const step = steps.findLast((each) => each * decade <= value * 1.000_001)
  return Number(((step ?? 1) * decade).toPrecision(6))
}

function stepAbove(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value) + 1e-9)
  const step = steps.find((each) => each * decade >= value * 0.999_999) ?? 10
  return Number((step * decade).toPrecision(6))
}

function linearTicks(
  domain: readonly [number, number],
  most: number
): readonly number[] {
  const scale = scaleLinear().domain(domain)
  return (
    [6, 5, 4, 3, 2]
      .map((count) => scale.ticks(count))
      .find(({length}) => length >= 2 && length <= Math.max(2, most)) ?? domain
  )
}

function logTicks(
  [low, high]: readonly [number, number],
  most: number
): readonly number[] {
  const first = Math.floor(Math.log10(low) - 1e-9)
  const last = Math.ceil(Math.log10(high) + 1e-9)
  for (const chosen of [steps, [1, 3], [1]]) {
    const ticks: number[] = []
    for (let power = first; power <= last; power++)
      for (const step of chosen) {
        const tick = Number((step * 10 ** power).toPrecision(6))
        if (tick >= low * 0.999_999 && tick <= high * 1.000_001)
          ticks.push(tick)
      }
    if (ticks.length >= 2 && ticks.length <= most) return ticks
  }

  return [low, high]
}
