import {report} from '../../diagnostic/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import {inRow, reportRows, type Row} from '../../trial/index.ts'
import {checkVariable, compileFilter} from '../filter.ts'
import type {Count, DoseLevels, ResultGroup} from '../result.ts'
import {type Members, subjectVariable} from '../sets.ts'
import {readToxicities} from '../toxicities.ts'
import {findTreatment} from '../treatment.ts'
import {checkLevel} from './check-level.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {findResult} from './find-result.ts'

/** A participant as a circle. */
export interface DoseCircle {
  readonly toxicity: boolean
  readonly evaluable: boolean
  readonly expansion: boolean
}

/** A dose level and who was treated at it, in order of the first dose. */
export interface DoseRow {
  readonly level: string
  /** Dose to print beside the level. */
  readonly dose: string | undefined
  readonly chosen: boolean
  readonly circles: readonly DoseCircle[]
}

/**
 * What a figure of dose levels is drawn from; participants of an expansion
 * are counted as `fig-x:expansion`.
 */
export interface DoseEscalationData {
  /** The lowest dose first. */
  readonly rows: readonly DoseRow[]
  readonly details: DoseLevels
  /** Those treated. */
  readonly setLabel: string
}

/** Orders the participants of each dose level, and says what became of them. */
export function analyzeDoseEscalation(
  figure: FigureSpec<'dose-escalation'>,
  context: FigureContext
): FigureAnalysis<DoseEscalationData> | undefined {
  const {trial, sets, file} = context
  const {of} = figure
  const result = findResult(of, context)
  if (!result) return undefined
  const spec = trial.results.find(({id}) => id === of.id)
  const {details} = result
  if (details?.kind !== 'dose-levels' || spec?.method !== 'dose-levels') {
    report(file, 'figure-needs-counts', {
      reason: `Unexpected ${spec ? `method \`${spec.method}\` of \`${of.id}\`` : `result \`${of.id}\` without rows`}, expected a result by \`dose-levels\``,
      fix: 'Name a result that is computed from participants by `dose-levels`.',
      place: of.place,
      cause: spec && {reason: `Result \`${of.id}\``, place: spec.place}
    })
    return undefined
  }

  const treated = sets.get(spec.treated)
  const evaluable = sets.get(spec.set)
  const toxicities =
    evaluable && readToxicities(spec, {set: evaluable, sets, trial, file})
  const named = [
    ...Object.keys(figure.doses ?? {}).map((name) => ['doses', name]),
    ...(figure.chosen === undefined ? [] : [['chosen', figure.chosen]])
  ]
  const known = named
    .map(([key = '', name = '']) =>
      checkLevel(
        name,
        details.levels,
        figure,
        key === 'chosen' ? [key] : [key, name],
        context
      )
    )
    .every(Boolean)
  if (!treated || !toxicities || !known) return undefined
  const expands =
    figure.expansion && compileFilter(figure.expansion, treated.dataset, file)
  const ordered = orderByStart(figure, spec.start, treated, context)
  if (!ordered || (figure.expansion && !expands)) return undefined

  const {by = ''} = findTreatment(spec, treated).spec
  const expanded = new Map<string, Count>()
  const rows = details.levels.map(function (level): DoseRow {
    const members = ordered.filter(([, {cells}]) => cells.get(by) === level)
    const later = members.filter(([, row]) => expands?.(row))
    expanded.set(level, {
      kind: 'count',
      numerator: later.length,
      provenance: {
        place: figure.place,
        rows: later.map(([, row]) => row.place),
        population: members.map(([, row]) => row.place),
        set: treated,
        where: figure.expansion?.text,
        method: 'Participants of the expansion'
      }
    })
    return {
      level,
      dose: figure.doses?.[level],
      chosen: level === figure.chosen,
      circles: members.map(([subject, row]) => ({
        toxicity: toxicities.has(subject),
        evaluable: evaluable?.rows.has(subject) ?? false,
        expansion: expands?.(row) ?? false
      }))
    }
  })
  const expansion: ResultGroup = {
    id: `${figure.id}:expansion`,
    label: 'Expansion',
    by,
    levels: expanded,
    place: figure.place
  }
  return {
    data: {rows, details, setLabel: treated.label},
    results: expands ? [expansion] : []
  }
}

/** Participants in the order of their first dose, those of a day as in the data. */
function orderByStart(
  figure: FigureSpec<'dose-escalation'>,
  defaultStart: string,
  {dataset, rows}: Members,
  {file}: FigureContext
): readonly (readonly [string, Row])[] | undefined {
  const start = figure.start ?? defaultStart
  if (!checkVariable(start, dataset, figure.at('start'), file)) return undefined
  const undated = [...rows.values()].filter(({cells}) => !cells.has(start))
  reportRows(
    undated,
    'time-known',
    (row) => ({
      reason: `Missing \`${start}\` of participant \`${row.cells.get(subjectVariable)}\`${inRow(row)}, by which \`${figure.id}\` orders participants`,
      fix: 'Fill in the day of the first dose, or name another variable with `start`.',
      cause: {reason: `Figure \`${figure.id}\``, place: figure.place}
    }),
    `no \`${start}\``,
    file
  )
  if (undated.length > 0) return undefined
  const numeric = dataset.variables.get(start)?.type === 'number'
  return [...rows].toSorted(function ([, a], [, b]) {
    const [one = '', other = ''] = [a, b].map(({cells}) => cells.get(start))
    if (numeric) return Number(one) - Number(other)
    return one < other ? -1 : one > other ? 1 : 0
  })
}
