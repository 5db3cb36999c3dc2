import type {
  FlowArm,
  FlowBox,
  FlowLine,
  FlowOut
} from '../../../analysis/figures/flow.ts'
import type {HouseStyle} from '../../../format/house-style.ts'
import {print, type Printed} from '../../printed.ts'
import type {BoxText} from '../../text-box.ts'
import type {Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'

/** Prints the participants of a box, a line, or of those who are out. */
export function printFlow(
  {value: {id, level, part, result}}: Pick<FlowLine, 'value'>,
  style: HouseStyle
): Printed {
  const printed = print(result, part, style, {id, level})
  if (printed) return printed
  throw new Error(`Cannot print \`${id}\` in a flow diagram`)
}

/** Makes the texts of boxes. */
export function createFlowTexts(style: HouseStyle, canvas: Canvas) {
  const {ink} = canvas.theme
  return {box, out, armRow}

  /** Name in bold, its number under it, some of its participants below. */
  function box(each: FlowBox, arm: string | undefined): readonly BoxText[] {
    const label = each.label === undefined ? [] : [run(each.label, 400)]
    const head =
      arm === undefined
        ? [{runs: [run(each.label ?? '', 600)]}, {runs: [...size(each, 400)]}]
        : [
            {runs: [run(arm, 600)]},
            {
              runs:
                label.length > 0
                  ? [...label, run(' ', 400), ...size(each, 400)]
                  : size(each, 400)
            }
          ]
    return [...head, ...each.lines.map((line) => ({runs: share(line)}))]
  }

  /** Those who do not go on, with a line for each reason. */
  function out(each: FlowOut): readonly BoxText[] {
    return [
      {runs: [run(`${each.label} `, 600), ...size(each, 600)]},
      ...each.reasons.map((reason) => ({
        runs: [run(`${reason.label} `, 400), ...size(reason, 400)],
        indent: 0.9,
        hang: 0.9
      }))
    ]
  }

  /** All boxes of an arm as one, for figures that have no room beside. */
  function armRow({boxes, name}: FlowArm): readonly BoxText[] {
    return boxes.flatMap(function (each, index): BoxText[] {
      const first = index === 0
      // Further stages have no band of their own here.
      const stage = each.stage === undefined || first ? '' : `${each.stage}: `
      const words = `${stage}${each.label ?? ''}`
      const label = words === '' ? [] : [run(`${words} `, 400)]
      const own = first
        ? [run(`${name} `, 600), ...label, ...size(each, 400)]
        : [...label, ...size(each, 400)]
      return [
        {runs: own, hang: 0.9},
        ...each.lines.map((line) => ({
          runs: share(line),
          indent: 0.9,
          hang: 0.9
        })),
        ...(each.out
          ? [
              {
                runs: [run(`${each.out.label} `, 400), ...size(each.out, 400)],
                indent: 0.9,
                hang: 0.9
              },
              ...each.out.reasons.map((reason) => ({
                runs: [run(`${reason.label} `, 400), ...size(reason, 400)],
                indent: 1.8,
                hang: 0.9
              }))
            ]
          : [])
      ]
    })
  }

  /** “(n = 12)”, which does not break; “(not reported)”. */
  function size(of: Pick<FlowLine, 'value'>, weight: Run['weight']): Run[] {
    const printed = printFlow(of, style)
    const isKnown = of.value.size !== undefined
    return [
      run(isKnown ? '(n\u00A0=\u00A0' : '(', weight),
      {text: printed.text, weight, fill: ink, printed},
      run(')', weight)
    ]
  }

  /** “Evaluable for DLT: 12”. */
  function share(line: FlowLine): Run[] {
    const printed = printFlow(line, style)
    return [
      run(`${line.label}:\u00A0`, 400),
      {text: printed.text, weight: 400, fill: ink, printed}
    ]
  }

  function run(text: string, weight: Run['weight']): Run {
    return {text, weight, fill: ink}
  }
}

export type FlowTexts = ReturnType<typeof createFlowTexts>
