import type {FigureSpec, FigureType} from '../../trial/figure-spec.ts'
import type {ResultGroup} from '../result.ts'
import {analyzeBaseline, type BaselineData} from './baseline.ts'
import {analyzeCsv, type CsvData} from './csv.ts'
import {analyzeAdverseEvents, type AdverseEventsData} from './adverse-events.ts'
import {analyzeCumulativeIncidence} from './cumulative-incidence.ts'
import type {FigureCurves} from './curves.ts'
import {
  analyzeDoseEscalation,
  type DoseEscalationData
} from './dose-escalation.ts'
import {analyzeEstimates, type EstimatesData} from './estimates.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {analyzeFlow, type FlowData} from './flow.ts'
import {analyzeKaplanMeier} from './kaplan-meier.ts'
import {
  type AdverseEventData,
  analyzeAdverseEventTable,
  analyzeDoseLevelTable,
  analyzeExposure,
  analyzeResponseTable,
  type DoseLevelData,
  type ExposureData,
  type ResponseData
} from './made-tables.ts'
import {analyzeLine, type LineData} from './line.ts'
import {analyzeScatter, type ScatterData} from './scatter.ts'
import {analyzeSchema, type SchemaData} from './schema.ts'
import {analyzeSpider, type SpiderData} from './spider.ts'
import {analyzeSwimmer, type SwimmerData} from './swimmer.ts'
import {analyzeTimeline, type TimelineData} from './timeline.ts'
import {analyzeWaterfall, type WaterfallData} from './waterfall.ts'

/** What figures are drawn from beside results, one line a type. */
export interface FigureDataByType {
  readonly 'kaplan-meier': FigureCurves
  readonly 'cumulative-incidence': FigureCurves
  readonly swimmer: SwimmerData
  readonly waterfall: WaterfallData
  readonly spider: SpiderData
  readonly timeline: TimelineData
  readonly flow: FlowData
  readonly schema: SchemaData
  readonly baseline: BaselineData
  readonly 'adverse-event-table': AdverseEventData
  readonly response: ResponseData
  readonly 'dose-levels': DoseLevelData
  readonly exposure: ExposureData
  readonly csv: CsvData
  readonly 'dose-escalation': DoseEscalationData
  readonly 'adverse-events': AdverseEventsData
  readonly forest: EstimatesData
  readonly bar: EstimatesData
  readonly line: LineData
  readonly scatter: ScatterData
}

/** Data of a figure; `undefined` for types that need results alone. */
export type FigureData<Type extends FigureType = FigureType> =
  Type extends keyof FigureDataByType ? FigureDataByType[Type] : undefined

type Analyze<Type extends FigureType> = (
  spec: FigureSpec<Type>,
  context: FigureContext
) => FigureAnalysis<FigureData<Type>> | undefined

/** What computes the data of figures, for types that have any. */
const analyzers: {readonly [Type in FigureType]?: Analyze<Type>} = {
  'kaplan-meier': analyzeKaplanMeier,
  'cumulative-incidence': analyzeCumulativeIncidence,
  swimmer: analyzeSwimmer,
  waterfall: analyzeWaterfall,
  spider: analyzeSpider,
  flow: analyzeFlow,
  schema: analyzeSchema,
  timeline: analyzeTimeline,
  baseline: analyzeBaseline,
  'adverse-event-table': analyzeAdverseEventTable,
  response: analyzeResponseTable,
  'dose-levels': analyzeDoseLevelTable,
  exposure: analyzeExposure,
  csv: analyzeCsv,
  'dose-escalation': analyzeDoseEscalation,
  'adverse-events': analyzeAdverseEvents,
  forest: analyzeEstimates,
  bar: analyzeEstimates,
  line: analyzeLine,
  scatter: analyzeScatter
}

/**
 * Computes the data of all figures; what is wrong is reported, and such a
 * figure has none.
 */
export function analyzeFigures(context: FigureContext): {
  readonly data: ReadonlyMap<string, FigureData>
  readonly results: readonly ResultGroup[]
} {
  const data = new Map<string, FigureData>()
  const results: ResultGroup[] = []
  for (const spec of context.trial.figures.values()) {
    const analysis = analyzeFigure(spec, context)
    if (!analysis) continue
    data.set(spec.id, analysis.data)
    results.push(...analysis.results)
  }

  return {data, results}
}

function analyzeFigure<Type extends FigureType>(
  spec: FigureSpec<Type>,
  context: FigureContext
): FigureAnalysis<FigureData<Type>> | undefined {
  const type: Type = spec.type
  const analyze: Analyze<Type> | undefined = analyzers[type]
  return analyze?.(spec, context)
}
