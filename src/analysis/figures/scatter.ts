import {report} from '../../diagnostic/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import {
  type Dataset,
  inRow,
  parseNumber,
  reportRows,
  type Row
} from '../../trial/index.ts'
import {checkNumeric, checkVariable, compileFilter} from '../filter.ts'
import type {Estimate, ResultGroup} from '../result.ts'
import {subjectVariable} from '../sets.ts'
import {checkLevel} from './check-level.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {selectRows} from './figure-rows.ts'
import {
  countShown,
  findParticipants,
  groupsOf,
  labelParticipants,
  type Participants,
  type ShownGroup
} from './participants.ts'

type Spec = FigureSpec<'scatter'>

/** A participant with both values. */
export interface ScatterPoint {
  /** Level of the results `fig-x:x` and `fig-x:y`. */
  readonly label: string
  readonly group: string | undefined
  readonly x: number
  readonly y: number
}

/** What a scatter plot is drawn from. */
export interface ScatterData {
  readonly groups: readonly ShownGroup[]
  readonly points: readonly ScatterPoint[]
  /** What the axes are called, where the data say it. */
  readonly xTitle: string
  readonly yTitle: string
  readonly setLabel: string
}

/** Reads two variables of participants; those without both are not shown. */
export function analyzeScatter(
  spec: Spec,
  context: FigureContext
): FigureAnalysis<ScatterData> | undefined {
  const {file} = context
  const found = findParticipants(spec, context)
  const rows = found && readRows(spec, found, context)
  if (!found || !rows) return undefined
  const {dataset} = rows
  const checked = (['x', 'y'] as const)
    .map(
      (key) =>
        checkVariable(spec[key], dataset, spec.at(key), file) &&
        checkNumeric(spec[key], dataset, spec.at(key), file)
    )
    .every(Boolean)
  const known =
    spec.highlight === undefined ||
    checkLevel(spec.highlight, found.levels, spec, ['highlight'], context)
  if (!checked || !known) return undefined

  const members = found.members.flatMap(function (participant) {
    const row = rows.bySubject.get(participant.subject)
    const [x, y] = [numberOf(row, spec.x), numberOf(row, spec.y)]
    return row && x !== undefined && y !== undefined
      ? [{participant, row, x, y}]
      : []
  })
  const offAxis = members.filter(
    ({x, y}) =>
      (spec['x-scale'] === 'log' && x <= 0) ||
      (spec['y-scale'] === 'log' && y <= 0)
  )
  reportRows(
    offAxis.map(({row}) => row),
    'axis-value',
    (row) => ({
      reason: `Unexpected value of participant \`${row.cells.get(subjectVariable)}\`${inRow(row)} on a logarithmic axis, expected one above 0`,
      fix: 'Write `linear`, or leave the row out with `where`.',
      cause: {reason: `Figure \`${spec.id}\``, place: spec.place}
    }),
    'such a value',
    file
  )
  if (members.length === 0)
    report(file, 'number-known', {
      reason: `Missing participants of \`${spec.id}\` with \`${spec.x}\` and \`${spec.y}\`, expected some`,
      fix: 'Correct `where`, or name other variables.',
      place: spec.at('x')
    })
  const labels = labelParticipants(
    members.map(({participant}) => participant),
    spec,
    found.set,
    context
  )
  if (!labels || offAxis.length > 0 || members.length === 0) return undefined
  const group = (key: 'x' | 'y'): ResultGroup => ({
    id: `${spec.id}:${key}`,
    label: spec[key],
    levels: new Map(
      members.map((member, index): [string, Estimate] => [
        labels[index] ?? '',
        {
          kind: 'estimate',
          value: member[key],
          digits: digitsOf(member.row, spec[key]),
          unit: dataset.variables.get(spec[key])?.unit ?? '',
          provenance: {
            place: spec.place,
            rows: [member.row.place],
            set: found.set,
            where: spec.where?.text,
            method: `\`${spec[key]}\` of the participant`
          }
        }
      ])
    ),
    place: spec.place
  })
  return {
    data: {
      groups: groupsOf(found),
      points: members.map(({participant, x, y}, index) => ({
        label: labels[index] ?? '',
        group: participant.level,
        x,
        y
      })),
      xTitle: spec['x-label'] ?? titleOf(spec.x, dataset),
      yTitle: spec['y-label'] ?? titleOf(spec.y, dataset),
      setLabel: found.set.label
    },
    results: [
      countShown(spec, {
        ...found,
        members: members.map(({participant}) => participant)
      }),
      group('x'),
      group('y')
    ]
  }
}

/** A row for each participant: of the data that are named, or of the set. */
function readRows(
  spec: Spec,
  found: Participants,
  context: FigureContext
):
  | {
      readonly dataset: Dataset
      readonly bySubject: ReadonlyMap<string, Row>
    }
  | undefined {
  const {file} = context
  const {data, where} = spec
  if (!data) {
    const {dataset, rows} = found.set
    const keep = compileFilter(where, dataset, file)
    return (
      keep && {
        dataset,
        bySubject: new Map([...rows].filter(([, row]) => keep(row)))
      }
    )
  }

  const selected = selectRows({data, where}, found, context)
  if (!selected) return undefined
  const second = [...selected.bySubject.values()].flatMap((rows) =>
    rows.slice(1)
  )
  reportRows(
    second,
    'number-known',
    (row) => ({
      reason: `Unexpected second row of participant \`${row.cells.get(subjectVariable)}\` in \`${spec.id}\`${inRow(row)}, expected one`,
      fix: 'Keep one row a participant, as with `where: {AVISIT: Baseline}`.',
      cause: {reason: `Figure \`${spec.id}\``, place: spec.place}
    }),
    'a second row of a participant',
    file
  )
  if (second.length > 0) return undefined
  const bySubject = new Map<string, Row>()
  for (const [subject, [row]] of selected.bySubject)
    if (row) bySubject.set(subject, row)
  return {dataset: selected.dataset, bySubject}
}

function titleOf(variable: string, {variables}: Dataset): string {
  const {label, unit} = variables.get(variable) ?? {}
  const name = label ?? variable
  return unit === undefined ? name : `${name}, ${unit}`
}

function digitsOf({cells}: Row, variable: string): number {
  return Math.min(cells.get(variable)?.split('.')[1]?.length ?? 0, 9)
}

function numberOf(row: Row | undefined, variable: string): number | undefined {
  return parseNumber(row?.cells.get(variable) ?? '')
}
