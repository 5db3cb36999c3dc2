import type {Element} from 'hast'
import {element} from '../../element.ts'
import {
  drawLine,
  leading,
  lineWidth,
  type Run,
  wrapLabel
} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import type {CurveLook} from './curve-looks.ts'
import type {CountWords} from './curve-words.ts'
import {afterSample, drawSample, sampleLength} from './curve-sample.ts'
import type {Row} from './summary.ts'
import {valueRun} from './summary.ts'

/** A line of the table: a name, or numbers with or without a label. */
interface RiskLine {
  readonly label: Run | undefined
  /** Beside the label, where it is the name of a curve. */
  readonly look: CurveLook | undefined
  readonly counts: CountWords['counts']
  /** Space over it, in sizes of the type. */
  readonly space: number
}

/** Numbers under a time axis, laid out but for where the ticks are. */
export interface RiskTable {
  /** Width that labels need left of the middle of the first number. */
  readonly gutterPx: number
  /** Width of the widest number. */
  readonly numberPx: number
  readonly heightPx: number
  /** Words on the line above it, beside the title of the axis. */
  readonly head: Run | undefined
  readonly draw: (
    top: number,
    ticks: readonly {readonly index: number; readonly x: number}[]
  ) => Element
}

/** Names beside the numbers take at most this part of the width. */
const maxGutter = 0.22
/** Space between labels and numbers, and over a group, in sizes of the type. */
const afterLabel = 1.1
const overGroup = 0.35

/**
 * Lays out the numbers at risk: a line for each curve with its name beside
 * them, or over them where it is too long; extended, a line for each number.
 *
 * @returns
 *   `undefined` if a word of a name is wider than the canvas.
 */
export function layOutRiskTable(
  rows: readonly Row[],
  kind: 'basic' | 'extended',
  canvas: Canvas
): RiskTable | undefined {
  const em = canvas.fontSizePx
  const {theme} = canvas
  const lines = kind === 'basic' ? (besideLines() ?? overLines()) : overLines()
  if (!lines) return undefined

  const step = leading * em
  const labels = lines.filter(({counts}) => counts.length > 0)
  const widest = Math.max(0, ...labels.map(labelWidth))
  const numberPx = Math.max(
    0,
    ...lines.flatMap(({counts}) =>
      counts.map((count) =>
        count ? lineWidth([valueRun(count, theme)], canvas) : 0
      )
    )
  )
  const space = lines.reduce((total, line) => total + line.space, 0)
  const isLabelled = labels.some(({look}) => look === undefined) && widest > 0
  return {
    gutterPx: widest + (widest > 0 ? afterLabel * em : 0) + numberPx / 2,
    numberPx,
    heightPx: lines.length * step + space * em,
    head: isLabelled
      ? undefined
      : {text: 'No. at risk', weight: 400, fill: theme.muted},
    draw(top, ticks) {
      const parts: Element[] = []
      let y = top - step / 2
      for (const {label, look, counts, space} of lines) {
        y += step + space * em
        const indent = look ? (sampleLength + afterSample) * em : 0
        if (look) parts.push(drawSample(look, 0, y, canvas))
        if (label)
          parts.push(drawLine([label], {x: indent, y, anchor: 'start'}, canvas))
        for (const {index, x} of ticks) {
          const count = counts[index]
          if (!count) continue
          const run = valueRun(count, theme)
          parts.push(drawLine([run], {x, y, anchor: 'middle'}, canvas))
        }
      }

      return element('g', {className: ['risk-table']}, ...parts)
    }
  }

  /** One line a curve; `undefined` where a name is too long. */
  function besideLines(): readonly RiskLine[] | undefined {
    const found = rows.map(({words, look}): RiskLine => {
      const [{label, counts}] = words.counts
      return words.name === undefined
        ? {label: labelRun(label), look: undefined, counts, space: 0}
        : {label: nameRun(words.name, look), look, counts, space: 0}
    })
    const room = canvas.widthPx * maxGutter
    return found.every((line) => labelWidth(line) <= room) ? found : undefined
  }

  /** Names on lines of their own. */
  function overLines(): readonly RiskLine[] | undefined {
    const found: RiskLine[] = []
    for (const [index, {words, look}] of rows.entries()) {
      const room = canvas.widthPx - (sampleLength + afterSample) * em
      const names = wrapLabel(words.name ?? '', room, (text) =>
        canvas.measureText(text, em, 600)
      )
      if (!names) return undefined
      for (const [line, name] of names.entries()) {
        if (name === '') continue
        const space = index > 0 && line === 0 ? overGroup : 0
        const label = nameRun(name, look)
        found.push({label, look, counts: [], space})
      }

      const shown = kind === 'basic' ? words.counts.slice(0, 1) : words.counts
      for (const {label, counts} of shown) {
        const isNamed = kind === 'extended' || words.name === undefined
        found.push({
          label: isNamed ? labelRun(label) : undefined,
          look: undefined,
          counts,
          space: 0
        })
      }
    }

    return found
  }

  function labelWidth({label, look}: RiskLine): number {
    const width = label ? lineWidth([label], canvas) : 0
    return look ? width + (sampleLength + afterSample) * em : width
  }

  function labelRun(text: string): Run {
    return {text, weight: 400, fill: theme.muted}
  }
}

function nameRun(text: string, {textColour}: CurveLook): Run {
  return {text, weight: 600, fill: textColour}
}
