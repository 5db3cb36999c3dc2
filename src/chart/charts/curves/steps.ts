import type {CurveStep} from '../../../analysis/figures/curves.ts'

/** A curve to draw: its steps, and where it starts. */
export interface StepCurve {
  readonly steps: readonly CurveStep[]
  /** Height before the first step: 1 of survival, 0 of incidence. */
  readonly start: 0 | 1
  /** Where it ends: at the last time of follow-up, or of the axis. */
  readonly end: number
}

/** A curve up to the end of the axis. */
export function stepCurve(
  steps: readonly CurveStep[],
  start: 0 | 1,
  until: number
): StepCurve {
  return {
    steps: steps.filter(({time}) => time <= until),
    start,
    end: Math.min(steps.at(-1)?.time ?? 0, until)
  }
}

/** Height of a curve at a time. */
export function heightAt({steps, start}: StepCurve, time: number): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.time ?? 0) <= time) low = middle + 1
    else high = middle
  }

  return steps[low - 1]?.value ?? start
}

/** Least and greatest height that a curve has over a span of time. */
export function spanOf(
  curve: StepCurve,
  from: number,
  to: number
): readonly [number, number] | undefined {
  if (from > curve.end || to < 0) return undefined
  const ends = [heightAt(curve, from), heightAt(curve, Math.min(to, curve.end))]
  return [Math.min(...ends), Math.max(...ends)]
}

/** Least and greatest limit that a curve has over a span of time. */
export function bandSpanOf(
  {steps, end}: StepCurve,
  from: number,
  to: number
): readonly [number, number] | undefined {
  let span: readonly [number, number] | undefined
  for (const [index, {time, limits}] of steps.entries()) {
    const next = steps[index + 1]?.time ?? end
    if (!limits || next < from || time > to) continue
    span = [
      Math.min(limits.lower, span?.[0] ?? 1),
      Math.max(limits.upper, span?.[1] ?? 0)
    ]
  }

  return span
}
