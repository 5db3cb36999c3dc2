import type {FlowValue} from '../../../analysis/figures/flow.ts'
import type {HouseStyle} from '../../../format/house-style.ts'
import type {FigureSpec} from '../../../trial/figure-spec.ts'
import type {BoxText} from '../../text-box.ts'
import type {Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {printFlow} from '../flow/flow-texts.ts'

export type SchemaStep = FigureSpec<'schema'>['steps'][number]
export type SchemaArm = NonNullable<SchemaStep['arms']>[number]

/** Makes the texts of the boxes of a scheme. */
export function createSchemaTexts(style: HouseStyle, canvas: Canvas) {
  const {ink} = canvas.theme
  return {arm, head, step}

  /** Head in bold with its number, and its lines under it. */
  function step(each: SchemaStep, value: FlowValue | undefined) {
    return [
      head(each, value),
      ...(each.lines ?? []).map((line) => ({runs: [run(line)], hang: 0.9}))
    ]
  }

  function head(each: SchemaStep, value: FlowValue | undefined): BoxText {
    return {runs: named(each.head, value, 600)}
  }

  function arm({label, text}: SchemaArm, value: FlowValue | undefined) {
    const words: BoxText[] = [{runs: named(label, value, 400)}]
    return text === undefined ? words : [...words, {runs: [run(text)]}]
  }

  /** Name in bold, with the number of participants after it. */
  function named(
    name: string,
    value: FlowValue | undefined,
    weight: Run['weight']
  ): readonly Run[] {
    if (!value) return [run(name, 600)]
    const printed = printFlow({value}, style)
    return [
      // Not all programs draw a space that begins a piece of a line.
      run(`${name} `, 600),
      run(value.size === undefined ? '(' : '(n\u00A0=\u00A0', weight),
      {text: printed.text, weight, fill: ink, printed},
      run(')', weight)
    ]
  }

  function run(text: string, weight: Run['weight'] = 400): Run {
    return {text, weight, fill: ink}
  }
}

export type SchemaTexts = ReturnType<typeof createSchemaTexts>
