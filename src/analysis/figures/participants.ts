import {listNames, nearest, report} from '../../diagnostic/index.ts'
import {inRow, reportRows, type Row} from '../../trial/index.ts'
import type {FigureBase, ResultName} from '../../trial/figure-spec.ts'
import {levelsOf} from '../counting.ts'
import {checkVariable} from '../filter.ts'
import type {Provenance, ResultGroup} from '../result.ts'
import {type Members, subjectVariable} from '../sets.ts'
import type {FigureContext} from './figure-analysis.ts'

/** What figures of participants one by one have in common. */
export interface ParticipantSpec extends FigureBase {
  readonly type: string
  readonly set: ResultName
  readonly by?: string | undefined
  readonly levels?: readonly string[] | undefined
  readonly labels?: string | undefined
}

/** A participant who is to be shown. */
export interface Participant {
  readonly subject: string
  /** Row of the set. */
  readonly row: Row
  /** Absent where the figure has no groups. */
  readonly level: string | undefined
}

/** Those whom a figure shows, in the order of the data. */
export interface Participants {
  readonly set: Members
  /** Groups in their order; empty where there is none. */
  readonly levels: readonly string[]
  readonly members: readonly Participant[]
}

/** A group of participants as a figure names it. */
export interface ShownGroup {
  /** Level in `data-result`. */
  readonly level: string
  /** Name to print; absent where there are no groups. */
  readonly name: string | undefined
}

/** Level of all together in results; no level of a variable is empty. */
export const everybody = 'all'

/**
 * Finds the participants of a figure.
 *
 * @returns
 *   `undefined` after reporting why there are none.
 */
export function findParticipants(
  spec: ParticipantSpec,
  {sets, trial, file}: FigureContext
): Participants | undefined {
  const set = sets.get(spec.set.id)
  if (!set) {
    const known = trial.sets.map(({id}) => id)
    // A set that exists but could not be selected was reported already.
    if (known.includes(spec.set.id)) return undefined
    const meant = nearest(spec.set.id, known)
    report(file, 'set-exists', {
      reason: `Unexpected set \`${spec.set.id}\`, expected ${known.length > 0 ? listNames(known) : 'a set under `sets:`'}`,
      fix: meant
        ? `Write \`${meant}\`.`
        : `Define \`${spec.set.id}\` under \`sets:\`.`,
      place: spec.set.place
    })
    return undefined
  }

  if (set.size === 0) {
    report(file, 'group-known', {
      reason: `Unexpected set \`${set.id}\` without participants in \`${spec.id}\`, expected some`,
      fix: 'Correct the filter of the set.',
      place: spec.set.place
    })
    return undefined
  }

  const split = levelsOf(
    {
      id: spec.id,
      label: spec.id,
      data: set.dataset.name,
      set: set.id,
      by: spec.by,
      levels: spec.levels,
      place: spec.at('by'),
      places: new Map([['levels', spec.at('levels')]])
    },
    set,
    file
  )
  if (!split) return undefined
  return {
    set,
    levels: split.levels,
    members: [...set.rows].map(([subject, row]) => ({
      subject,
      row,
      level: split.bySubject.get(subject)
    }))
  }
}

/** Groups of a figure: the levels, or one without a name. */
export function groupsOf({levels}: Participants): readonly ShownGroup[] {
  return levels.length > 0
    ? levels.map((level) => ({level, name: level}))
    : [{level: everybody, name: undefined}]
}

/** Members of a group, in their order. */
export function membersOf<Member extends {readonly participant: Participant}>(
  {name, level}: ShownGroup,
  members: readonly Member[]
): readonly Member[] {
  return name === undefined
    ? members
    : members.filter(({participant}) => participant.level === level)
}

/**
 * Labels of participants in the order in which they are shown: running
 * numbers, or the cells of a variable that was made for print.
 *
 * @returns
 *   As many as there are participants; `undefined` after reporting why not.
 */
export function labelParticipants(
  shown: readonly Participant[],
  spec: ParticipantSpec,
  set: Members,
  {trial, file}: FigureContext
): readonly string[] | undefined {
  const {labels} = spec
  if (labels === undefined) return shown.map((_, index) => String(index + 1))
  const place = spec.at('labels')
  if (!checkVariable(labels, set.dataset, place, file)) return undefined
  if (
    /^U?SUBJID$/.test(labels) &&
    trial.frontMatter.dataStatus !== 'simulated'
  ) {
    report(file, 'participant-labels', {
      reason: `Unexpected labels \`${labels}\`, expected no identifiers of participants in print`,
      fix: 'Delete `labels`, which numbers them in the order shown, or name a variable with labels that were made for print.',
      place
    })
    return undefined
  }

  const first = new Map<string, Row>()
  const wrong: Row[] = []
  for (const {row} of shown) {
    const label = row.cells.get(labels)
    if (label === undefined || first.has(label)) wrong.push(row)
    else first.set(label, row)
  }

  reportRows(
    wrong,
    'participant-labels',
    function (row) {
      const label = row.cells.get(labels)
      return {
        reason:
          label === undefined
            ? `Missing label \`${labels}\` of participant \`${row.cells.get(subjectVariable)}\`${inRow(row)}`
            : `Unexpected second label \`${label}\`${inRow(row)}, expected one a participant`,
        fix: 'Give each participant a label of their own.',
        cause: {reason: `Figure \`${spec.id}\``, place}
      }
    },
    'such a label',
    file
  )
  return wrong.length > 0 ? undefined : [...first.keys()]
}

/** Provenance of what a figure shows of its set. */
export function provenanceOf(
  spec: ParticipantSpec,
  set: Members,
  members: readonly Participant[],
  method: string
): Provenance {
  return {
    place: spec.place,
    rows: members.map(({row}) => row.place),
    population: [...set.rows.values()].map((row) => row.place),
    set,
    method
  }
}

/** Participants of a figure, all and by group: `fig-x:participants`. */
export function countShown(
  spec: ParticipantSpec,
  found: Participants
): ResultGroup {
  const count = (members: readonly Participant[]) => ({
    kind: 'count' as const,
    numerator: members.length,
    provenance: provenanceOf(
      spec,
      found.set,
      members,
      'Participants in the figure'
    )
  })
  return {
    id: `${spec.id}:participants`,
    label: 'Participants',
    by: spec.by,
    all: count(found.members),
    levels: new Map(
      found.levels.map((level) => [
        level,
        count(found.members.filter((member) => member.level === level))
      ])
    ),
    place: spec.place
  }
}
