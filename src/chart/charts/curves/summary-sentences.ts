import type {Element} from 'hast'
import {
  drawLine,
  leading,
  lineWidth,
  type Run,
  wrapLabel
} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {afterSample, drawSample, sampleLength} from './curve-sample.ts'
import {
  besideRuns,
  eventRuns,
  type Row,
  type Summary,
  type SummaryContent,
  valueRun
} from './summary.ts'

/** Lines of a curve, the first with its sample, or of ratio and test. */
interface Block {
  readonly row: Row | undefined
  readonly lines: readonly (readonly Run[])[]
}

/** Space between blocks, in sizes of the type. */
const between = 0.35

/**
 * Lays out what the table says in sentences, for places where it is too wide:
 * a block for each curve, name first.
 *
 * @returns
 *   `undefined` if a word alone is wider than the canvas.
 */
export function layOutSentences(
  {rows, beside, data, at}: SummaryContent,
  canvas: Canvas
): Summary | undefined {
  const em = canvas.fontSizePx
  const {theme} = canvas
  const hasNames = rows.some(({words}) => words.name !== undefined)
  const indent = hasNames ? (sampleLength + afterSample) * em : 0
  // Screens round widths of letters up.
  const room = (canvas.widthPx - indent) * 0.98
  const blocks: Block[] = []
  for (const row of rows) {
    const names = wrapName(row, room, canvas)
    const lines = flow(phrasesOf(row), room, canvas)
    if (!names || !lines) return undefined
    blocks.push({row, lines: [...names, ...lines]})
  }

  const tests = besideRuns(beside, theme).map((runs) =>
    flow(splitAt(runs), room, canvas)
  )
  const found = tests.flatMap((lines) => lines ?? [])
  if (tests.includes(undefined)) return undefined
  if (found.length > 0) blocks.push({row: undefined, lines: found})

  const step = leading * em
  const count = blocks.reduce((total, {lines}) => total + lines.length, 0)
  return {
    widthPx: canvas.widthPx,
    heightPx: count * step + (blocks.length - 1) * between * em,
    draw(left, top) {
      const parts: Element[] = []
      let y = top + step / 2
      for (const {row, lines} of blocks) {
        if (row && hasNames) parts.push(drawSample(row.look, left, y, canvas))
        for (const runs of lines) {
          const place = {x: left + indent, y, anchor: 'start'} as const
          parts.push(drawLine(runs, place, canvas))
          y += step
        }

        y += between * em
      }

      return parts
    }
  }

  function phrasesOf({words}: Row): readonly (readonly Run[])[] {
    const look = {weight: 400, fill: theme.ink} as const
    const events = eventRuns(words, theme)
    const phrases: (readonly Run[])[] = [
      [{text: 'Events/N\u00A0', ...look}, ...events]
    ]
    const estimates = [
      ...(words.median ? [{...words.median, lead: 'median '}] : []),
      ...words.landmarks.map((landmark) => ({
        ...landmark,
        lead: `${at.toLowerCase()} ${landmark.time} ${data.unit} `
      }))
    ]
    for (const {lead, estimate, interval} of estimates) {
      if (!estimate) continue
      phrases.push([{text: lead, ...look}, valueRun(estimate, theme)])
      if (!interval) continue
      phrases.push([
        {text: '(', ...look},
        valueRun(interval, theme),
        {text: ')', ...look}
      ])
    }

    return phrases.map((phrase, index) => {
      const next = phrases[index + 1]?.[0]?.text
      const comma = next !== undefined && next !== '('
      return comma ? [...phrase, {text: ';', ...look}] : phrase
    })
  }
}

/** Parts of a line between which it may break: before an opening bracket. */
function splitAt(runs: readonly Run[]): readonly (readonly Run[])[] {
  const index = runs.findIndex(({text}) => text === ' (')
  if (index < 0) return [runs]
  const [bracket, ...rest] = runs.slice(index)
  return [
    runs.slice(0, index),
    bracket ? [{...bracket, text: '('}, ...rest] : rest
  ]
}

/** Sets phrases in as few lines as they take; phrases do not break. */
function flow(
  phrases: readonly (readonly Run[])[],
  room: number,
  canvas: Canvas
): readonly (readonly Run[])[] | undefined {
  const lines: (readonly Run[])[] = []
  for (const phrase of phrases) {
    if (lineWidth(phrase, canvas) > room) return undefined
    const line = lines.at(-1)
    const space: Run = {text: ' ', weight: 400, fill: canvas.theme.ink}
    const longer = line ? [...line, space, ...phrase] : phrase
    if (line && lineWidth(longer, canvas) <= room) lines.splice(-1, 1, longer)
    else lines.push(phrase)
  }

  return lines
}

function wrapName(
  {words, look}: Row,
  room: number,
  canvas: Canvas
): readonly (readonly Run[])[] | undefined {
  if (words.name === undefined) return []
  return wrapLabel(words.name, room, (text) =>
    canvas.measureText(text, canvas.fontSizePx, 600)
  )?.map((text) => [{text, weight: 600, fill: look.textColour}])
}
