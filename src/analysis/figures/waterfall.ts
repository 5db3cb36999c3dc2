import type {FigureSpec} from '../../trial/figure-spec.ts'
import type {
  Count,
  Estimate,
  Proportion,
  Provenance,
  ResultGroup
} from '../result.ts'
import {bestOf, checkResponders, responseLine} from './best-changes.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {selectRows} from './figure-rows.ts'
import {findResult} from './find-result.ts'
import {
  countShown,
  findParticipants,
  groupsOf,
  labelParticipants,
  membersOf,
  type Participant,
  provenanceOf,
  type ShownGroup
} from './participants.ts'
import {type PercentChange, readChanges} from './percent-changes.ts'
import {
  type ParticipantResponse,
  readBestResponses,
  type ShownResponse
} from './responses.ts'

/** A participant as a waterfall shows one. */
export interface WaterfallBar {
  readonly label: string
  readonly group: string | undefined
  /** Best percent change; absent without an assessment after baseline. */
  readonly percent: number | undefined
  readonly response: ShownResponse | undefined
  readonly newLesion: boolean
}

/** The line that a response needs, as a value that can be printed. */
function responseLineOf(
  spec: FigureSpec<'waterfall'>,
  value: number
): ResultGroup {
  return {
    id: `${spec.id}:line`,
    label: 'Change that a response needs',
    levels: new Map(),
    all: {
      kind: 'estimate',
      value,
      digits: Number.isInteger(value) ? 0 : 1,
      unit: '%',
      provenance: {
        place: spec.at('lines'),
        rows: [],
        method: 'Line of the figure next below no change'
      }
    },
    place: spec.place
  }
}

/** What a waterfall is drawn from. */
export interface WaterfallData {
  readonly groups: readonly ShownGroup[]
  /** By group, from the largest growth; those not assessed come last. */
  readonly bars: readonly WaterfallBar[]
  /** Line that a response needs; absent where none is below 0. */
  readonly responseLine: number | undefined
  readonly setLabel: string
}

/** Computes best changes, their order, and how many reach a response. */
export function analyzeWaterfall(
  spec: FigureSpec<'waterfall'>,
  context: FigureContext
): FigureAnalysis<WaterfallData> | undefined {
  const found = findParticipants(spec, context)
  if (!found) return undefined
  const changes = readChanges(spec, found, context)
  const responses = spec.response
    ? readBestResponses(spec.response, spec, found, context)
    : new Map<string, ParticipantResponse>()
  const lesions = spec['new-lesion']
    ? selectRows(spec['new-lesion'], found, context)
    : undefined
  if (!changes || !responses || (spec['new-lesion'] && !lesions))
    return undefined
  if (spec.rate && !findResult(spec.rate, context)) return undefined

  const best = new Map<string, PercentChange>()
  for (const [subject, list] of changes.bySubject) {
    const change = bestOf(list)
    if (change) best.set(subject, change)
  }

  checkResponders(best, responses, spec, context)
  const members = found.members.map((participant) => ({
    participant,
    change: best.get(participant.subject)
  }))
  const groups = groupsOf(found)
  const assessed = groups.flatMap((group) =>
    membersOf(group, members)
      .filter(({change}) => change)
      .toSorted((a, b) => (b.change?.percent ?? 0) - (a.change?.percent ?? 0))
  )
  const unassessed = members.filter(({change}) => !change)
  const ordered = [...assessed, ...unassessed]
  const labels = labelParticipants(
    ordered.map(({participant}) => participant),
    spec,
    found.set,
    context
  )
  if (!labels) return undefined

  const levels = new Map<string, Estimate>()
  const bars = ordered.map(function ({participant, change}, index) {
    const label = labels[index] ?? ''
    if (change)
      levels.set(label, {
        kind: 'estimate',
        value: change.percent,
        digits: changes.digits,
        unit: '%',
        provenance: {
          place: spec.place,
          rows: change.rows.map((row) => row.place),
          method: `Lowest after baseline. ${changes.method}`
        }
      })
    return {
      label,
      group: participant.level,
      percent: change?.percent,
      response: responses.get(participant.subject)?.category,
      newLesion: lesions?.bySubject.has(participant.subject) ?? false
    }
  })

  const line = responseLine(spec.lines)
  const reaching = assessed.filter(
    ({change}) => line !== undefined && (change?.percent ?? 0) <= line
  )
  const responders = ordered.filter(({participant}) =>
    ['CR', 'PR'].includes(responses.get(participant.subject)?.category ?? '')
  )
  return {
    data: {groups, bars, responseLine: line, setLabel: found.set.label},
    results: [
      countShown(spec, {
        ...found,
        members: assessed.map(({participant}) => participant)
      }),
      {...named('change', 'Best change from baseline'), levels},
      whole('assessed', 'Assessed after baseline', assessed),
      {
        ...named('not-assessed', 'Not assessed after baseline'),
        all: counted(
          unassessed,
          'Participants of the set without a change from baseline'
        )
      },
      whole('reaching', `Best change of ${line ?? 0}% or less`, reaching),
      whole('responders', 'Response (CR or PR)', responders),
      ...(line === undefined ? [] : [responseLineOf(spec, line)])
    ]
  }

  function named(name: string, label: string): ResultGroup {
    return {
      id: `${spec.id}:${name}`,
      label,
      levels: new Map(),
      place: spec.place
    }
  }

  function whole(
    name: string,
    label: string,
    members: readonly {readonly participant: Participant}[]
  ): ResultGroup {
    const all: Proportion = {
      kind: 'proportion',
      numerator: members.length,
      denominator: found?.set.size ?? 0,
      provenance: from(members, `${label}, of all in the set`)
    }
    return {...named(name, label), all}
  }

  function counted(
    members: readonly {readonly participant: Participant}[],
    method: string
  ): Count {
    return {
      kind: 'count',
      numerator: members.length,
      provenance: from(members, method)
    }
  }

  function from(
    members: readonly {readonly participant: Participant}[],
    method: string
  ): Provenance {
    if (!found) throw new Error('Cannot find the participants')
    return provenanceOf(
      spec,
      found.set,
      members.map(({participant}) => participant),
      method
    )
  }
}
