import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {clients, type Support} from '../../../src/check/mail/client-support.ts'
import {cssSupport} from '../../../src/check/mail/css-support.ts'
import {
  elementSupport,
  otherSupport
} from '../../../src/check/mail/element-support.ts'

/** What caniemail.com published; `update-caniemail.mjs` renews it. */
interface Baseline {
  readonly date: string
  readonly clients: readonly string[]
  /** Verdict by client, `a` for in part, where it is not `y`. */
  readonly features: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const baseline = JSON.parse(
  readFileSync('test/check/mail/caniemail.json', 'utf8')
) as Baseline

const reviewed: readonly (readonly [name: string, support: Support])[] = [
  ...Object.entries(cssSupport),
  ...Object.entries(elementSupport),
  ...otherSupport.map((support) => [support.feature ?? '', support] as const)
]

test('should be about the clients of the data', function () {
  expect(baseline.clients).toEqual(clients)
  expect(baseline.date).toMatch(/^\d{4}-\d\d-\d\d$/)
})

// Expected pairs come from the data: a client that is new there fails here
// until somebody has thought about it.
test.each(reviewed)(
  'should have reviewed what clients know of %s',
  (_, one) => {
    const {feature, not = [], partly = [], why} = one
    expect(why).toMatch(/\.$/)
    const published = feature === undefined ? {} : baseline.features[feature]
    if (!published) throw new Error(`Cannot find \`${feature}\` in the data`)
    const known = (isPart: boolean) =>
      Object.entries(published)
        .filter(([, verdict]) => verdict.startsWith('a') === isPart)
        .map(([client]) => client)
    expect(partly.toSorted()).toEqual(known(true).toSorted())
    expect(not.toSorted()).toEqual(known(false).toSorted())
  }
)

test('should have reviewed each feature of the data', function () {
  const features = reviewed.flatMap(([, {feature}]) => feature ?? [])
  expect([...new Set(features)].toSorted()).toEqual(
    Object.keys(baseline.features).toSorted()
  )
})

test('should say that no data are there only where none are', function () {
  const without = reviewed.filter(([, {feature}]) => feature === undefined)
  expect(without.map(([name]) => name)).toEqual([
    '-webkit-text-size-adjust',
    'color',
    'mso-hide',
    ...'br em head html i sub sup title u'.split(' ')
  ])
})
