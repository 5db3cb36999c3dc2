import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Resolved} from '../../../../src/resolve/index.ts'
import {
  drawResolved,
  faultsOf,
  resolveSummaryText
} from '../participant-figures.ts'
import {type Member, resultFigures, summaryOf} from './result-figures.ts'

/** Names of groups and terms, up to 60 characters. */
const name = fc
  .array(fc.stringMatching(/^[A-Za-z0-9+×.]{1,12}$/), {
    minLength: 1,
    maxLength: 8
  })
  .map((words) => words.join(' ').slice(0, 60).trim())
  .filter((text) => /[A-Za-z]/.test(text) && text !== 'all')

const member: fc.Arbitrary<Member> = fc.record({
  group: fc.nat(5),
  evaluable: fc.boolean(),
  toxicity: fc.boolean(),
  expansion: fc.boolean(),
  grades: fc.array(fc.nat(5), {maxLength: 8}),
  values: fc.array(fc.integer({min: 1, max: 140}), {minLength: 1, maxLength: 6})
})

const trial = fc.record({
  names: fc.uniqueArray(name, {minLength: 1, maxLength: 6}),
  terms: fc.uniqueArray(name, {minLength: 1, maxLength: 8}),
  members: fc.oneof(
    fc.array(member, {minLength: 1, maxLength: 3}),
    fc.array(member, {minLength: 4, maxLength: 40})
  )
})

/** Widths in pixels and sizes of type, from a handout to a poster. */
const sizes = [
  [340, 9],
  [560, 15],
  [680, 12],
  [1436, 36]
] as const

describe('layout of figures of results', function () {
  test('should keep words apart and all on the canvas', async function () {
    await fc.assert(
      fc.asyncProperty(trial, fc.option(fc.nat(2400)), async (data, height) => {
        const resolved = await resolveSummaryText(
          summaryOf({...data, members: withSomebody(data.members, data.names)})
        )
        for (const id of resultFigures) {
          for (const size of sizes)
            expect(wrongWith(id, resolved, size, height)).toEqual([])
        }
      }),
      {numRuns: 12}
    )
  }, 90_000)

  test('should hold 200 participants in six groups', async function () {
    const names = ['DL1', 'DL2', 'DL3 of two words', 'DL4', 'DL5', 'DL6']
    const members = fc.sample(member, {numRuns: 200, seed: 7})
    const resolved = await resolveSummaryText(
      summaryOf({
        names,
        terms: ['Headache', 'Immune effector cell-associated neurotoxicity'],
        members: withSomebody(members, names)
      })
    )
    for (const id of resultFigures) {
      for (const size of sizes) {
        expect(drawResolved(id, resolved, size).issues).toEqual([])
        expect(wrongWith(id, resolved, size, null)).toEqual([])
      }
    }
  }, 60_000)
})

/** Somebody evaluable with an event in each group that anybody is in. */
function withSomebody(
  members: readonly Member[],
  names: readonly string[]
): readonly Member[] {
  const seen = new Set<number>()
  return members.map(function (each) {
    const group = each.group % names.length
    if (seen.has(group)) return each
    seen.add(group)
    return {...each, evaluable: true, toxicity: true, grades: [3]}
  })
}

/** Faults of a figure, which may refuse words that are too wide. */
function wrongWith(
  id: string,
  resolved: Resolved,
  [width, em]: readonly [number, number],
  height: number | null
): readonly string[] {
  const drawing = drawResolved(id, resolved, [width, em, height ?? undefined])
  if (drawing.issues.length > 0)
    return drawing.issues.flatMap(({rule, reason}) =>
      rule === 'figure-label-fits' ? [] : [reason]
    )
  return faultsOf(drawing, em).map((fault) => `${id} ${width}: ${fault}`)
}
