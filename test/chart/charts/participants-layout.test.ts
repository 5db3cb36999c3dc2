import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Resolved} from '../../../src/resolve/index.ts'
import {
  drawResolved,
  faultsOf,
  resolveSummaryText,
  summaryOf
} from './participant-figures.ts'

/** Names of groups, up to 60 characters. */
const name = fc
  .array(fc.stringMatching(/^[A-Za-z0-9+×.]{1,12}$/), {
    minLength: 1,
    maxLength: 8
  })
  .map((words) => words.join(' ').slice(0, 60).trim())
  .filter((text) => /[A-Za-z]/.test(text) && text !== 'all')

const participant = fc.record({
  group: fc.nat(5),
  days: fc.integer({min: 1, max: 900}),
  ongoing: fc.boolean(),
  response: fc.constantFrom('CR', 'PR', 'SD', 'PD', 'NE', 'NON-CR/NON-PD', ''),
  changes: fc.array(fc.integer({min: -100, max: 250}), {maxLength: 6}),
  copies: fc.array(fc.integer({min: 0, max: 1_000_000}), {
    minLength: 1,
    maxLength: 6
  }),
  lesion: fc.boolean()
})
type Participant =
  typeof participant extends fc.Arbitrary<infer Value> ? Value : never

const trial = fc.record({
  names: fc.uniqueArray(name, {minLength: 1, maxLength: 6}),
  participants: fc.oneof(
    fc.array(participant, {minLength: 1, maxLength: 3}),
    fc.array(participant, {minLength: 4, maxLength: 40})
  ),
  grouped: fc.boolean(),
  labelled: fc.boolean()
})

/** Widths in pixels and sizes of type, from a handout to a poster. */
const sizes = [
  [340, 9],
  [560, 15],
  [680, 12],
  [1436, 36]
] as const

const types = ['fig-swim', 'fig-water', 'fig-spider', 'fig-time']

describe('layout of participants one by one', function () {
  test('should keep words apart and all on the canvas', async function () {
    await fc.assert(
      fc.asyncProperty(trial, fc.option(fc.nat(2400)), async (data, height) => {
        const resolved = await resolveSummaryText(summaryText(data))
        for (const id of types) {
          for (const size of sizes)
            expect(wrongWith(id, resolved, size, height)).toEqual([])
        }
      }),
      {numRuns: 15}
    )
  }, 60_000)

  test('should hold 200 participants in six groups', async function () {
    const resolved = await resolveSummaryText(
      summaryText({
        names: ['DL1', 'DL2', 'DL3 of two words', 'DL4', 'DL5', 'DL6'],
        participants: fc.sample(participant, {numRuns: 200, seed: 7}),
        grouped: true,
        labelled: false
      })
    )
    for (const id of types)
      for (const size of sizes)
        expect(wrongWith(id, resolved, size, null)).toEqual([])
  }, 60_000)

  test('should draw the same bytes twice', async function () {
    const text = summaryText({
      names: ['DL1'],
      participants: fc.sample(participant, {numRuns: 12, seed: 4}),
      grouped: true,
      labelled: false
    })
    const [one, two] = [
      await resolveSummaryText(text),
      await resolveSummaryText(text)
    ]
    for (const id of types) {
      const at = [680, 12] as const
      expect(JSON.stringify(drawResolved(id, one, at))).toBe(
        JSON.stringify(drawResolved(id, two, at))
      )
    }
  })

  test('should refuse a group whose name has no room', async function () {
    const text = summaryText({
      names: ['D'.repeat(60)],
      participants: fc.sample(participant, {numRuns: 3, seed: 4}),
      grouped: true,
      labelled: false
    })
    const resolved = await resolveSummaryText(text)
    for (const id of types) {
      const {issues} = drawResolved(id, resolved, [340, 16])
      expect(issues.map(({rule}) => rule)).toEqual(['figure-label-fits'])
    }
  })
})

/** All that is wrong with a figure at a size. */
function wrongWith(
  id: string,
  resolved: Resolved,
  [widthPx, em]: readonly [number, number],
  height: number | null
): readonly unknown[] {
  const drawing = drawResolved(id, resolved, [widthPx, em, height ?? undefined])
  const [least, most] = drawing.heightRangePx
  const expected = Math.min(Math.max(height ?? most, least), most)
  const reached =
    height === null || Math.abs(drawing.heightPx - expected) < 0.01
  return [
    ...drawing.issues,
    ...faultsOf(drawing, em).map((fault) => `${id} at ${widthPx}: ${fault}`),
    ...(reached ? [] : [`height of ${drawing.heightPx}, not ${expected}`])
  ]
}

function summaryText({
  names,
  participants,
  grouped,
  labelled
}: {
  readonly names: readonly string[]
  readonly participants: readonly Participant[]
  readonly grouped: boolean
  readonly labelled: boolean
}): string {
  const ids = participants.map((_, index) => `P-${index + 1}`)
  const each = (make: (one: Participant, id: string) => readonly string[]) =>
    participants.flatMap((one, index) => make(one, ids[index] ?? ''))
  // Some change there must be, and for each response one that reaches it.
  const changesOf = ({changes, response}: Participant, id: string) => {
    const all = id === 'P-1' && changes.length === 0 ? [7] : changes
    return response === 'PR' ? all.map((change) => Math.min(change, -31)) : all
  }
  const shared = [
    'set: treated',
    ...(grouped ? ['by: ARM'] : []),
    ...(labelled ? ['labels: USUBJID'] : [])
  ].join('\n')
  const response = each(({response}, id) =>
    response === '' ? [] : [`${id},BOR,${response}`]
  )
  const responses =
    response.length > 0 ? '\nresponse: {data: adrs, where: {PARAMCD: BOR}}' : ''
  return summaryOf(
    {
      adsl: [
        'USUBJID,ARM,TRTSDT,ONGOFL',
        ...each(({group, ongoing}, id) => [
          `${id},${names[group % names.length] ?? ''},2022-01-01,${ongoing ? 'Y' : 'N'}`
        ])
      ].join('\n'),
      adtte: [
        'USUBJID,PARAMCD,AVAL,AVALU,CNSR',
        ...each(({days, ongoing}, id) => [
          `${id},OS,${days},DAYS,${ongoing ? 1 : 0}`,
          `${id},PFS,${Math.ceil(days / 2)},DAYS,0`
        ])
      ].join('\n'),
      adrs: ['USUBJID,PARAMCD,AVALC', 'P-1,OVR,SD', ...response].join('\n'),
      adtr: [
        'USUBJID,ADY,PCHG,NEWLFL',
        ...each((one, id) =>
          changesOf(one, id).map(
            (change, index) =>
              `${id},${28 * (index + 1)},${change},${one.lesion ? 'Y' : 'N'}`
          )
        )
      ].join('\n'),
      adpc: [
        'USUBJID,ADY,AVAL',
        ...each(({copies}, id) =>
          copies.map((value, index) => `${id},${1 + 7 * index},${value}`)
        )
      ].join('\n')
    },
    {
      'fig-swim': `type: swimmer\ndata: adtte\nwhere: PARAMCD == "OS"\n${shared}${responses}\nevents:\n  - {mark: progression, data: adtte, where: PARAMCD == "PFS"}\n  - {mark: death, data: adtte, where: PARAMCD == "OS" && CNSR == 0.0}\n  - {mark: other, label: A name of an event that takes very many words to say, data: adtte, where: PARAMCD == "PFS"}`,
      'fig-water': `type: waterfall\ndata: adtr\n${shared}${responses}\nnew-lesion: {data: adtr, where: NEWLFL == "Y"}\nmeasure: sum of longest diameters of all lesions that were measured`,
      'fig-spider': `type: spider\ndata: adtr\n${shared}${responses}\nnew-lesion: {data: adtr, where: NEWLFL == "Y"}\nongoing: ONGOFL == "Y"`,
      'fig-time': `type: timeline\ndata: adpc\n${shared.replace('\nlabels: USUBJID', '')}\nlloq: 50\ny-label: Copies per µg DNA`
    }
  )
}
