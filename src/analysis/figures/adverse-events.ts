import {report} from '../../diagnostic/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import type {AdverseEvents, GradeIds, ResultGroup} from '../result.ts'
import {checkLevel} from './check-level.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {findResult} from './find-result.ts'
import {everybody} from './participants.ts'

type Spec = FigureSpec<'adverse-events'>

/** Participants on a side of the figure. */
export interface EventSide {
  /** Level of the results; `all` is the whole set. */
  readonly level: string
  /** Name to print; absent of the whole set. */
  readonly name: string | undefined
}

/** A row: a term with its results, or the head of a body system. */
export type EventRow =
  | {readonly kind: 'head'; readonly name: string}
  | {readonly kind: 'event'; readonly name: string; readonly ids: GradeIds}

/** What a figure of adverse events is drawn from: results alone. */
export interface AdverseEventsData {
  readonly form: NonNullable<Spec['form']>
  /** One, or two of `arms`. */
  readonly sides: readonly EventSide[]
  readonly rows: readonly EventRow[]
  readonly setLabel: string
  /** “in at least 10% of participants”. */
  readonly threshold: string | undefined
}

/** Chooses the levels and terms that a figure of adverse events shows. */
export function analyzeAdverseEvents(
  spec: Spec,
  context: FigureContext
): FigureAnalysis<AdverseEventsData> | undefined {
  const result = findResult(spec.of, context)
  if (!result) return undefined
  const {details} = result
  const set = result.all?.provenance.set
  if (details?.kind !== 'adverse-events' || !set) {
    report(context.file, 'figure-needs-counts', {
      reason: `Unexpected result \`${spec.of.id}\`, expected one by \`adverse-events\``,
      fix: 'Name a result that is computed by `adverse-events`.',
      place: spec.of.place,
      cause: {reason: `Result \`${spec.of.id}\``, place: result.place}
    })
    return undefined
  }

  const levels = [...result.levels.keys()]
  const form =
    spec.form ??
    (spec.sides || (levels.length === 2 && spec.level === undefined)
      ? 'arms'
      : 'stacked')
  const sides =
    form === 'arms'
      ? twoSides(spec, result, context)
      : oneSide(spec, levels, context)
  if (!sides || !checkNames(spec, details, levels, context)) return undefined
  return {
    data: {
      form,
      sides,
      rows: rowsOf(details, spec),
      setLabel: set.label,
      threshold: details.threshold
    },
    results: []
  }
}

function twoSides(
  spec: Spec,
  {levels}: ResultGroup,
  context: FigureContext
): readonly EventSide[] | undefined {
  const names = [...levels.keys()]
  const sides = spec.sides ?? names
  if (sides.length !== 2) {
    report(context.file, 'figure-levels', {
      reason: `Unexpected \`${names.length}\` levels of \`${spec.of.id}\` in \`${spec.id}\`, expected two to stand left and right`,
      fix:
        names.length > 2
          ? `Name two of them, \`sides: [${names.slice(0, 2).join(', ')}]\`, or write \`form: stacked\`.`
          : 'Compute the result by a variable with two levels, or write `form: stacked`.',
      place: spec.of.place
    })
    return undefined
  }

  const known = sides
    .map((name, index) =>
      checkLevel(name, names, spec, ['sides', index], context)
    )
    .every(Boolean)
  return known
    ? sides.map((level) => ({level, name: spec.names?.[level] ?? level}))
    : undefined
}

function oneSide(
  {level, names, ...spec}: Spec,
  levels: readonly string[],
  context: FigureContext
): readonly EventSide[] | undefined {
  if (level === undefined) return [{level: everybody, name: undefined}]
  if (!checkLevel(level, levels, spec, ['level'], context)) return undefined
  return [{level, name: names?.[level] ?? level}]
}

function checkNames(
  {names = {}, ...spec}: Spec,
  {terms, groups}: AdverseEvents,
  levels: readonly string[],
  context: FigureContext
): boolean {
  const known = [...levels, ...[...terms, ...groups].map(({name}) => name)]
  return Object.keys(names)
    .map((name) =>
      checkLevel(name, known, spec, ['names', name], context, 'level or term')
    )
    .every(Boolean)
}

function rowsOf(
  {any, terms, groups}: AdverseEvents,
  {names, most = terms.length, overall = true}: Spec
): readonly EventRow[] {
  const nameOf = (name: string) => names?.[name] ?? name
  const shown = terms.slice(0, most)
  const rows: EventRow[] = overall
    ? [{kind: 'event', name: 'Any adverse event', ids: any}]
    : []
  for (const group of groups.length > 0 ? groups : [undefined]) {
    const own = shown.filter((term) => !group || term.group === group.name)
    if (group && own.length > 0)
      rows.push({kind: 'head', name: nameOf(group.name)})
    for (const term of own)
      rows.push({kind: 'event', name: nameOf(term.name), ids: term})
  }

  return rows
}
