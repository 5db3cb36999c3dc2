import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Piece} from '../../src/output/piece.ts'
import {expectFit} from '../../src/template/expect-fit.ts'
import type {PiecesAt} from '../../src/template/flow-pieces.ts'
import {parseTemplateSettings} from '../../src/template/template-settings.ts'

const [layout] = parseTemplateSettings(
  `title: Test
output: poster
layouts:
  - file: two.html
    flows:
      columns: {frames: [one, two], sections: rest, level: true, max-gap-pt: 60}
`,
  'template.yaml'
).layouts

/** Text of so many letters in frames of 200 px, as a browser breaks it. */
function at(scale: number, letters: readonly number[]): PiecesAt {
  const pieces = letters.map(function (count, index): Piece {
    const lines = Math.ceil((count * scale) / 20)
    return {
      heightPx: lines * 10 * scale,
      id: String(index),
      isHead: false,
      keepWithNext: false,
      marginTopPx: 0,
      shrinkPx: 0,
      stretchPx: 0
    }
  })
  const frames = ['one', 'two'].map((id) => ({heightPx: 200, id}))
  return {
    flows: new Map([
      [
        'columns',
        {
          blocks: [],
          charts: new Map(),
          draw() {
            throw new Error('Cannot draw')
          },
          frames,
          pieces
        }
      ]
    ]),
    overflow: [],
    rowStretchPx: 0,
    scale
  }
}

function expectAt(known: readonly PiecesAt[], scale: number) {
  if (!layout) throw new Error('Cannot find a layout')
  return expectFit(known, layout, scale, false)
}

test('should expect what is far from the limit', function () {
  // 8 × 3 lines of 10 px are 60% of both frames at 1; 8 × 10 lines are twice.
  const most = at(
    1,
    Array.from({length: 8}, () => 50)
  )
  expect(expectAt([most], 1.1)).toBe('fits')
  expect(expectAt([most], 2)).toBe('may fail')
  const twice = at(
    1,
    Array.from({length: 8}, () => 200)
  )
  expect(expectAt([twice], 0.95)).toBe('fails')
  expect(expectAt([twice], 0.5)).toBe('fits')
})

test('should say that it fails between two scales only where it does', function () {
  fc.assert(
    fc.property(
      fc.array(fc.integer({max: 200, min: 1}), {maxLength: 12, minLength: 4}),
      fc.integer({max: 60, min: 50}),
      fc.integer({max: 10, min: 2}),
      function (letters, first, steps) {
        const ends = [
          at(first / 64, letters),
          at((first + steps) / 64, letters)
        ]
        for (let step = first + 1; step < first + steps; step++) {
          const scale = step / 64
          if (expectAt(ends, scale) !== 'fails') continue
          // What is measured at a scale is all that is known of it.
          expect(expectAt([at(scale, letters)], scale)).not.toBe('fits')
        }
      }
    )
  )
})
