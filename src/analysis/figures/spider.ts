import type {FigureSpec} from '../../trial/figure-spec.ts'
import type {TimeUnit} from '../../trial/figures/participants.ts'
import {inRow, reportRows, type Row} from '../../trial/index.ts'
import {compileFilter} from '../filter.ts'
import type {Estimate, ResultGroup} from '../result.ts'
import {subjectVariable} from '../sets.ts'
import {bestOf, checkResponders} from './best-changes.ts'
import {chooseUnit, createClock, daysPer} from './clock.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {selectRows} from './figure-rows.ts'
import {
  countShown,
  findParticipants,
  groupsOf,
  labelParticipants,
  membersOf,
  provenanceOf,
  type ShownGroup
} from './participants.ts'
import {type PercentChange, readChanges} from './percent-changes.ts'
import {
  type ParticipantResponse,
  readBestResponses,
  type ShownResponse
} from './responses.ts'
import {timeDigits} from './swimmer.ts'

/** A change at a time. */
export interface SpiderPoint {
  /** In the unit of the figure. */
  readonly time: number
  readonly percent: number
}

/** A participant as a spider plot shows one. */
export interface SpiderLine {
  readonly label: string
  readonly group: string | undefined
  /** After baseline, in the order of time; at least one. */
  readonly points: readonly SpiderPoint[]
  readonly response: ShownResponse | undefined
  readonly newLesion: boolean
  readonly ongoing: boolean
}

/** What a spider plot is drawn from. */
export interface SpiderData {
  readonly groups: readonly ShownGroup[]
  readonly lines: readonly SpiderLine[]
  readonly unit: TimeUnit
  readonly daysPerMonth: number | undefined
  readonly setLabel: string
}

/** Computes changes over time, one line a participant. */
export function analyzeSpider(
  spec: FigureSpec<'spider'>,
  context: FigureContext
): FigureAnalysis<SpiderData> | undefined {
  const found = findParticipants(spec, context)
  if (!found) return undefined
  const changes = readChanges(spec, found, context)
  const responses = spec.response
    ? readBestResponses(spec.response, spec, found, context)
    : new Map<string, ParticipantResponse>()
  const lesions = spec['new-lesion']
    ? selectRows(spec['new-lesion'], found, context)
    : undefined
  const goesOn = spec.ongoing
    ? compileFilter(spec.ongoing, found.set.dataset, context.file)
    : () => false
  if (!changes || !responses || !goesOn || (spec['new-lesion'] && !lesions))
    return undefined
  const clock = createClock(
    changes.dataset,
    spec.time,
    spec.at('time'),
    spec,
    found,
    context
  )
  if (!clock) return undefined

  const untimed: Row[] = []
  const members = groupsOf(found).flatMap((group) =>
    membersOf(
      group,
      found.members.map((participant) => ({participant}))
    ).flatMap(function ({participant}) {
      const list = changes.bySubject.get(participant.subject) ?? []
      const points = list.flatMap(function (change) {
        const days = clock.days(change.rows[0], participant)
        if (days === undefined || days < 0) untimed.push(change.rows[0])
        return days === undefined ? [] : [{days, change}]
      })
      return points.length > 0
        ? [{participant, points: points.toSorted((a, b) => a.days - b.days)}]
        : []
    })
  )
  reportRows(
    untimed,
    'time-known',
    (row) => ({
      reason: `Missing \`${clock.variable}\` after baseline of participant \`${row.cells.get(subjectVariable)}\`${inRow(row)}`,
      fix: 'Fill in the time, or leave the row out with `where`.',
      cause: {reason: `Figure \`${spec.id}\``, place: spec.place}
    }),
    'no time',
    context.file
  )
  const labels = labelParticipants(
    members.map(({participant}) => participant),
    spec,
    found.set,
    context
  )
  if (untimed.length > 0 || !labels) return undefined

  const best = new Map<string, PercentChange>()
  const longest = Math.max(
    ...members.flatMap(({points}) => points.map(({days}) => days))
  )
  const unit = chooseUnit(longest, spec.unit, clock.unit)
  const perUnit = daysPer(unit, context)
  const bests = new Map<string, Estimate>()
  const lasts = new Map<string, Estimate>()
  const times = new Map<string, Estimate>()
  const lines = members.map(function ({participant, points}, index) {
    const label = labels[index] ?? ''
    const lowest = bestOf(points.map(({change}) => change))
    const last = points.at(-1)
    if (lowest) {
      best.set(participant.subject, lowest)
      bests.set(
        label,
        percent(lowest, `Lowest after baseline. ${changes.method}`)
      )
    }

    if (last) {
      lasts.set(label, percent(last.change, `Last. ${changes.method}`))
      times.set(label, {
        kind: 'estimate',
        value: last.days / perUnit,
        digits: timeDigits[unit],
        unit,
        provenance: {
          place: spec.place,
          rows: [last.change.rows[0].place],
          method: 'Time of the last assessment since the start'
        }
      })
    }

    return {
      label,
      group: participant.level,
      points: points.map(({days, change}) => ({
        time: days / perUnit,
        percent: change.percent
      })),
      response: responses.get(participant.subject)?.category,
      newLesion: lesions?.bySubject.has(participant.subject) ?? false,
      ongoing: goesOn(participant.row)
    }
  })
  checkResponders(best, responses, spec, context)
  const shown = members.map(({participant}) => participant)
  return {
    data: {
      groups: groupsOf(found),
      lines,
      unit,
      daysPerMonth:
        unit === 'months' && clock.unit !== 'months' ? perUnit : undefined,
      setLabel: found.set.label
    },
    results: [
      countShown(spec, {...found, members: shown}),
      named('best', 'Best change from baseline', bests),
      named('last', 'Last change from baseline', lasts),
      named('time', 'Time of the last assessment', times),
      {
        ...named('assessed', 'Assessed after baseline', new Map()),
        all: {
          kind: 'proportion',
          numerator: shown.length,
          denominator: found.set.size,
          provenance: provenanceOf(
            spec,
            found.set,
            shown,
            'Participants with a change from baseline, of all in the set'
          )
        }
      }
    ]
  }

  function percent(change: PercentChange, method: string): Estimate {
    return {
      kind: 'estimate',
      value: change.percent,
      digits: changes?.digits ?? 0,
      unit: '%',
      provenance: {
        place: spec.place,
        rows: change.rows.map((row) => row.place),
        method
      }
    }
  }

  function named(
    name: string,
    label: string,
    levels: ReadonlyMap<string, Estimate>
  ): ResultGroup {
    return {id: `${spec.id}:${name}`, label, levels, place: spec.place}
  }
}
