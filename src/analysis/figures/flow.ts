import {report} from '../../diagnostic/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import {checkLevel} from './check-level.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {findResult} from './find-result.ts'
import {createFlowRest} from './flow-rest.ts'
import {checkLines, checkNext, checkReasons} from './flow-sums.ts'
import {
  findFlowValue,
  type FlowName,
  type FlowValue,
  wholeFlow
} from './flow-values.ts'

export type {FlowValue} from './flow-values.ts'

/** Participants with a name, in a box or under its head. */
export interface FlowLine {
  readonly label: string
  readonly value: FlowValue
}

/** Those who do not go on from a box. */
export interface FlowOut extends FlowLine {
  readonly reasons: readonly FlowLine[]
}

/** A box of the diagram. */
export interface FlowBox {
  /** Absent: the name of the arm says enough. */
  readonly label: string | undefined
  readonly stage: string | undefined
  readonly value: FlowValue
  readonly lines: readonly FlowLine[]
  readonly out: FlowOut | undefined
}

/** Boxes of an arm or dose level; each arm has as many. */
export interface FlowArm {
  readonly level: string
  readonly name: string
  readonly boxes: readonly FlowBox[]
}

/** Participants from the first box to the last of each arm. */
export interface FlowData {
  readonly boxes: readonly FlowBox[]
  /** Empty: all go one way. */
  readonly arms: readonly FlowArm[]
}

type Spec = FigureSpec<'flow'>
type StepSpec = NonNullable<Spec['arms']>['steps'][number]

/**
 * Finds the participants of all boxes, and checks that they add up: who was in
 * a box goes on or is out, each for one reason.
 */
export function analyzeFlow(
  spec: Spec,
  context: FigureContext
): FigureAnalysis<FlowData> | undefined {
  const {rest, results} = createFlowRest(context)
  const levels = levelsOf(spec, context)
  if (!levels) return undefined
  const arms = levels.map((level): FlowArm | undefined => {
    const boxes = chain(spec.arms?.steps ?? [], level, 'arm-out', [])
    const name = spec.arms?.names?.[level] ?? level
    return boxes && {level, name, boxes}
  })
  const whole = arms.filter((arm) => arm !== undefined)
  if (whole.length < arms.length) return undefined
  const first = whole.flatMap(({boxes}) => boxes[0]?.value ?? [])
  const boxes = chain(spec.steps, wholeFlow, 'out', first)
  if (!boxes) return undefined
  return {data: {boxes, arms: whole}, results: results()}

  /** Boxes one after another; `last` are the values that follow the last. */
  function chain(
    steps: readonly StepSpec[],
    level: string,
    name: string,
    last: readonly FlowValue[]
  ): readonly FlowBox[] | undefined {
    const values = steps.map((step) => findFlowValue(step, level, context))
    const boxes = steps.map(function (step, index): FlowBox | undefined {
      const value = values[index]
      const after = values[index + 1]
      const lines = linesOf(step.lines ?? [], level)
      const next =
        index < steps.length - 1 ? (after ? [after] : undefined) : last
      if (!value || !lines || !next) return undefined
      checkLines(value, lines, context.file)
      const out = outOf(step, value, next, level, `${name}-${index + 1}`)
      if (step.out && !out) return undefined
      if (out) checkReasons(out, context.file)
      return {label: step.label, stage: step.stage, value, lines, out}
    })
    const found = boxes.filter((box) => box !== undefined)
    if (found.length < boxes.length) return undefined
    for (const [index, box] of found.entries()) {
      const after = found[index + 1]
      const next = after ? [after.value] : last
      const label =
        after?.label ?? after?.value.id ?? spec.arms?.steps[0]?.of.id
      if (next.length > 0)
        checkNext(
          {...box, label: box.label ?? box.value.id},
          {name: label ?? '', values: next},
          context.file
        )
    }

    return found
  }

  function linesOf(
    lines: readonly (FlowName & {readonly label?: string | undefined})[],
    level: string
  ): readonly FlowLine[] | undefined {
    const found = lines.map(function (line): FlowLine | undefined {
      const value = findFlowValue(line, level, context)
      const label = line.label ?? context.results.get(line.of.id)?.label ?? ''
      return value && {label, value}
    })
    const whole = found.filter((line) => line !== undefined)
    return whole.length < found.length ? undefined : whole
  }

  function outOf(
    {out}: StepSpec,
    value: FlowValue,
    next: readonly FlowValue[],
    level: string,
    name: string
  ): FlowOut | undefined {
    if (!out) return undefined
    const reasons = linesOf(out.reasons ?? [], level)
    const own = out.of
      ? findFlowValue({of: out.of}, level, context)
      : rest(out.label, value, next, level, `${spec.id}:${name}`)
    return own && reasons && {label: out.label, value: own, reasons}
  }
}

/** Arms in their order; none where the diagram has none. */
function levelsOf(
  {arms, at, ...spec}: Spec,
  context: FigureContext
): readonly string[] | undefined {
  const [first] = arms?.steps ?? []
  if (!arms || !first) return []
  const group = findResult(first.of, context)
  if (!group) return undefined
  const known = [...group.levels.keys()]
  const levels = arms.levels ?? known
  const base = {...spec, at}
  const checks = [
    ...levels.map((level, index) =>
      checkLevel(level, known, base, ['arms', 'levels', index], context)
    ),
    ...Object.keys(arms.names ?? {}).map((level) =>
      checkLevel(level, known, base, ['arms', 'names', level], context)
    ),
    arms.highlight === undefined ||
      checkLevel(arms.highlight, known, base, ['arms', 'highlight'], context)
  ]
  if (checks.includes(false)) return undefined
  if (levels.length > 0 && levels.length <= 6) return levels
  report(context.file, 'figure-levels', {
    reason: `Unexpected \`${levels.length}\` arms of \`${group.id}\`, expected 1 to 6`,
    fix: 'Name up to six under `levels`, or a result that was computed `by` the arms.',
    place: first.of.place
  })
  return undefined
}
