import {z} from 'zod'
import {adverseEventTable} from './adverse-event-table.ts'
import {baseline} from './baseline.ts'
import {adverseEvents} from './adverse-events.ts'
import {bestResponse} from './best-response.ts'
import {csv} from './csv.ts'
import {cumulativeIncidence} from './cumulative-incidence.ts'
import {doseLevels} from './dose-levels.ts'
import {exposure} from './exposure.ts'
import {doseEscalation} from './dose-escalation.ts'
import {flow} from './flow.ts'
import {bar, forest} from './estimates.ts'
import {kaplanMeier} from './kaplan-meier.ts'
import {line} from './line.ts'
import {people} from './people.ts'
import {responseTable} from './response-table.ts'
import {results} from './results.ts'
import {scatter} from './scatter.ts'
import {schema} from './schema.ts'
import {spider} from './spider.ts'
import {swimmer} from './swimmer.ts'
import {timeline} from './timeline.ts'
import {figureTexts} from './values.ts'
import {waterfall} from './waterfall.ts'

/** Schema of a `chart` block, by its type; scalars are text. */
export const chartSchema = z.discriminatedUnion('type', [
  entry('best-response', bestResponse),
  entry('kaplan-meier', kaplanMeier),
  entry('cumulative-incidence', cumulativeIncidence),
  entry('swimmer', swimmer),
  entry('waterfall', waterfall),
  entry('spider', spider),
  entry('timeline', timeline),
  entry('people', people),
  entry('flow', flow),
  entry('schema', schema),
  entry('dose-escalation', doseEscalation),
  entry('adverse-events', adverseEvents),
  entry('forest', forest),
  entry('bar', bar),
  entry('line', line),
  entry('scatter', scatter)
])

/** Schema of a `table` block, by its type, `results` unless it says. */
export const tableSchema = z.preprocess(
  typed,
  z.discriminatedUnion('type', [
    entry('results', results),
    entry('baseline', baseline),
    z.strictObject({
      // Charts of adverse events have the same name for authors.
      type: z
        .literal('adverse-events')
        .transform(() => 'adverse-event-table' as const),
      ...figureTexts,
      ...adverseEventTable
    }),
    entry('response', responseTable),
    entry('dose-levels', doseLevels),
    entry('exposure', exposure),
    entry('csv', csv)
  ])
)

function entry<Type extends string, Keys extends z.ZodRawShape>(
  type: Type,
  keys: Keys
) {
  return z.strictObject({type: z.literal(type), ...figureTexts, ...keys})
}

function typed(value: unknown): unknown {
  return value !== null && typeof value === 'object' && !('type' in value)
    ? {type: 'results', ...value}
    : value
}
