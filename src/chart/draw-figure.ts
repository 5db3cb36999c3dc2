import type {ChartType, TableType} from '../trial/figure-spec.ts'
import {drawAdverseEvents} from './charts/adverse-events/adverse-events.ts'
import {drawBestResponse} from './charts/best-response.ts'
import {drawCumulativeIncidence} from './charts/cumulative-incidence.ts'
import {drawDoseEscalation} from './charts/dose-escalation/dose-escalation.ts'
import {drawFlow} from './charts/flow/flow.ts'
import {drawBar} from './charts/estimates/bar.ts'
import {drawForest} from './charts/estimates/forest.ts'
import {drawKaplanMeier} from './charts/kaplan-meier.ts'
import {drawLineChart} from './charts/line/line.ts'
import {drawPeople} from './charts/people/people.ts'
import {drawScatter} from './charts/scatter/scatter.ts'
import {drawSchema} from './charts/schema/schema.ts'
import {drawSpider} from './charts/spider/spider.ts'
import {drawSwimmer} from './charts/swimmer/swimmer.ts'
import {drawTimeline} from './charts/timeline/timeline.ts'
import {drawWaterfall} from './charts/waterfall/waterfall.ts'
import type {Drawing} from './drawing.ts'
import type {DrawChart, DrawTable, FigureInput, TableDrawing} from './figure.ts'
import {drawAdverseEventTable} from './tables/adverse-event-table.ts'
import {drawBaseline} from './tables/baseline.ts'
import {drawCsv} from './tables/csv.ts'
import {drawDoseLevels} from './tables/dose-levels.ts'
import {drawExposure} from './tables/exposure.ts'
import {drawResponseTable} from './tables/response-table.ts'
import {drawResultsTable} from './tables/results.ts'
import type {Canvas} from './theme.ts'

/** How each type of chart is drawn. */
const charts: {readonly [Type in ChartType]: DrawChart<Type>} = {
  'best-response': drawBestResponse,
  'kaplan-meier': drawKaplanMeier,
  'cumulative-incidence': drawCumulativeIncidence,
  swimmer: drawSwimmer,
  waterfall: drawWaterfall,
  spider: drawSpider,
  timeline: drawTimeline,
  flow: drawFlow,
  schema: drawSchema,
  people: drawPeople,
  'dose-escalation': drawDoseEscalation,
  'adverse-events': drawAdverseEvents,
  forest: drawForest,
  bar: drawBar,
  line: drawLineChart,
  scatter: drawScatter
}

/** How each type of table is made. */
const tables: {readonly [Type in TableType]: DrawTable<Type>} = {
  results: drawResultsTable,
  baseline: drawBaseline,
  'adverse-event-table': drawAdverseEventTable,
  response: drawResponseTable,
  'dose-levels': drawDoseLevels,
  exposure: drawExposure,
  csv: drawCsv
}

/** A chart or a table, drawn. */
export type Drawn =
  | ({readonly kind: 'chart'} & Drawing)
  | ({readonly kind: 'table'} & TableDrawing)

/**
 * Draws a figure for one place of one product.
 *
 * @param input
 *   What its author asked for, and what it is drawn from.
 * @param canvas
 *   Size, type, colours and fonts of the place.
 * @returns
 *   The drawing; if it has issues, it must not be shown.
 */
export function drawFigure(input: FigureInput, canvas: Canvas): Drawn {
  // A spread would draw what layouts only measure.
  if (isChart(input))
    return Object.assign(drawChart(input, canvas), {kind: 'chart' as const})
  if (isTable(input)) return {kind: 'table', ...drawTable(input, canvas)}
  throw new Error(`Cannot draw \`${input.spec.type}\``)
}

function isChart(input: FigureInput): input is FigureInput<ChartType> {
  return Object.hasOwn(charts, input.spec.type)
}

function isTable(input: FigureInput): input is FigureInput<TableType> {
  return Object.hasOwn(tables, input.spec.type)
}

function drawChart<Type extends ChartType>(
  input: FigureInput<Type>,
  canvas: Canvas
): Drawing {
  const type: Type = input.spec.type
  const draw: DrawChart<Type> = charts[type]
  return draw(input, canvas)
}

function drawTable<Type extends TableType>(
  input: FigureInput<Type>,
  canvas: Canvas
): TableDrawing {
  const type: Type = input.spec.type
  const draw: DrawTable<Type> = tables[type]
  return draw(input, canvas)
}
