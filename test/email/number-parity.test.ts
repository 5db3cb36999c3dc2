import * as fc from 'fast-check'
import type {ElementContent} from 'hast'
import {expect, test} from 'vitest'
import {toText} from '../../src/email/to-text.ts'

/** A piece of a document and the numbers that a reader sees in it. */
interface Sample {
  readonly node: ElementContent
  readonly numbers: readonly string[]
}

function element(
  tagName: string,
  children: readonly ElementContent[]
): ElementContent {
  return {type: 'element', tagName, properties: {}, children: [...children]}
}

function parent(tagName: string, samples: readonly Sample[]): Sample {
  return {
    node: element(
      tagName,
      samples.map(({node}) => node)
    ),
    numbers: samples.flatMap(({numbers}) => numbers)
  }
}

const number = fc.oneof(
  fc.nat(9999).map(String),
  fc.tuple(fc.nat(99), fc.nat(9)).map(([whole, tenth]) => `${whole}.${tenth}`)
)

const word: fc.Arbitrary<Sample> = fc
  .tuple(number, fc.constantFrom('', ' ', ' of ', ' (', ', n = ', 'mg ', '% '))
  .chain(([value, after]) =>
    fc
      .constantFrom('text', 'data', 'strong', 'sup', 'sub')
      .map(function (name): Sample {
        // Text begins apart from the number before it, but may end at a script.
        const text: ElementContent = {
          type: 'text',
          value: name === 'text' ? ` ${value}${after}` : value
        }
        return name === 'data' || name === 'strong'
          ? {
              node: element('span', [
                {type: 'text', value: ' '},
                element(name, [text]),
                {type: 'text', value: ' '}
              ]),
              numbers: [value]
            }
          : {
              node: name === 'text' ? text : element(name, [text]),
              numbers: [value]
            }
      })
  )

const phrases = fc.array(word, {maxLength: 6})
const paragraph = phrases.map((samples) => parent('p', samples))
const cell = phrases.map((samples) => parent('td', samples))
const table = fc
  .array(fc.array(cell, {maxLength: 7}), {maxLength: 4})
  .map((rows) =>
    parent(
      'table',
      rows.map((row) => parent('tr', row))
    )
  )
const list = fc
  .array(fc.tuple(phrases, fc.array(paragraph, {maxLength: 2})), {maxLength: 3})
  .map((items) =>
    parent(
      'ul',
      items.map(([own, inner]) => parent('li', [...own, ...inner]))
    )
  )
const document = fc.array(fc.oneof(paragraph, table, list), {maxLength: 5})

// Numbers are known before anything is serialized.
test('should print each number of a document once, and no other', function () {
  fc.assert(
    fc.property(
      document,
      fc.constantFrom(20, 40, 78, Number.POSITIVE_INFINITY),
      function (samples, width) {
        const text = toText(
          samples.map(({node}) => node),
          {width}
        )
        const found = text.match(/\d+(?:\.\d+)?/g) ?? []
        const expected = samples.flatMap(({numbers}) => numbers)
        expect(found.toSorted()).toEqual(expected.toSorted())
      }
    ),
    {numRuns: 300}
  )
})

test('should keep lines of words within the width', function () {
  fc.assert(
    fc.property(document, function (samples) {
      const text = toText(samples.map(({node}) => node))
      // A run of scripts has no space in it, and is not broken.
      const long = text
        .split('\n')
        .filter((line) => [...line].length > 78 && / \S/.test(line.trim()))
      expect(long).toEqual([])
    }),
    {numRuns: 100}
  )
})
