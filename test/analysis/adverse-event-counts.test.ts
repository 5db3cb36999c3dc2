import fc from 'fast-check'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {analyze} from '../../src/analysis/index.ts'
import {linePlace} from '../../src/diagnostic/place.ts'
import type {Dataset, ResultSpec, Trial} from '../../src/trial/index.ts'

const place = linePlace('summary.md', 1)
const arms = ['A', 'B']

interface Event {
  readonly subject: number
  readonly term: string
  readonly grade: number
}

function table(name: string, rows: readonly Record<string, string>[]): Dataset {
  const columns = Object.keys(rows[0] ?? {})
  return {
    name,
    columns,
    variables: new Map(columns.map((column) => [column, {type: 'text'}])),
    rows: rows.map((row) => ({cells: new Map(Object.entries(row)), place})),
    place
  }
}

function armOf(subject: number): string {
  return arms[subject % arms.length] ?? ''
}

/** Results of events of ten participants, five in each of two arms. */
function analyzeEvents(events: readonly Event[]) {
  const spec: ResultSpec<'adverse-events'> = {
    id: 'ae',
    label: 'Adverse events',
    method: 'adverse-events',
    data: 'adae',
    set: 'all',
    by: 'ARM',
    levels: arms,
    term: 'TERM',
    grade: 'GRADE',
    'missing-grade': 'refuse',
    place,
    places: new Map()
  }
  const datasets = new Map(
    [
      table(
        'adsl',
        Array.from({length: 10}, (_, subject) => ({
          USUBJID: String(subject),
          ARM: armOf(subject)
        }))
      ),
      table(
        'adae',
        events.map(({subject, term, grade}) => ({
          USUBJID: String(subject),
          TERM: term,
          GRADE: String(grade)
        }))
      )
    ].map((dataset) => [dataset.name, dataset])
  )
  const trial: Pick<
    Trial,
    'datasets' | 'unreadable' | 'reported' | 'sets' | 'results' | 'figures'
  > = {
    datasets,
    unreadable: new Set(),
    reported: [],
    sets: [{id: 'all', label: 'all', data: 'adsl', place}],
    results: [spec],
    figures: new Map()
  }
  return analyze(trial as Trial, new VFile()).results
}

const someEvents = fc.array(
  fc.record({
    subject: fc.nat(9),
    term: fc.constantFrom('Fatigue', 'Nausea', 'Seizure'),
    grade: fc.integer({min: 1, max: 5})
  }),
  {minLength: 1, maxLength: 30}
)

// Counted again from the definition, participant by participant.
test('should count participants whose worst grade it is', function () {
  fc.assert(
    fc.property(someEvents, function (events) {
      const results = analyzeEvents(events)
      const worst = (subject: number, term: string) =>
        Math.max(
          0,
          ...events
            .filter((event) => event.subject === subject && event.term === term)
            .map(({grade}) => grade)
        )
      for (const term of new Set(events.map((event) => event.term)))
        for (const arm of arms) {
          const grades = Array.from({length: 10}, (_, subject) => subject)
            .filter((subject) => armOf(subject) === arm)
            .map((subject) => worst(subject, term))
          const expected: readonly (readonly [string, number])[] = [
            ['', grades.filter((grade) => grade > 0).length],
            ['["≥3"]', grades.filter((grade) => grade >= 3).length],
            ...[1, 2, 3, 4, 5].map(
              (grade) =>
                [
                  `["${grade}"]`,
                  grades.filter((other) => other === grade).length
                ] as const
            )
          ]
          for (const [grade, numerator] of expected)
            expect(
              results.get(`ae["${term}"]${grade}`)?.levels.get(arm)
            ).toMatchObject({numerator, denominator: 5})
        }
    }),
    {numRuns: 50}
  )
})

function shapeOf(events: readonly Event[]) {
  const results = analyzeEvents(events)
  const counts = new Map(
    [...results].map(([id, {all}]) => [
      id,
      all && 'numerator' in all ? all.numerator : undefined
    ])
  )
  return {details: results.get('ae')?.details, counts}
}

test('should not depend on the order of rows', function () {
  fc.assert(
    fc.property(someEvents, function (events) {
      expect(shapeOf(events.toReversed())).toEqual(shapeOf(events))
    }),
    {numRuns: 50}
  )
})
