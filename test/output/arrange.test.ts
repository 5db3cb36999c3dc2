import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {arrange} from '../../src/output/arrange.ts'
import type {Piece} from '../../src/output/piece.ts'

// Heights are chosen so that sums can be checked in one's head.
function text(id: string, heightPx: number): Piece {
  return {
    heightPx,
    id,
    isHead: false,
    keepWithNext: false,
    marginTopPx: 10,
    shrinkPx: 0,
    stretchPx: 0
  }
}

function head(id: string): Piece {
  return {...text(id, 40), isHead: true, keepWithNext: true, marginTopPx: 30}
}

const columns = [
  {heightPx: 300, id: 'one'},
  {heightPx: 300, id: 'two'}
]
const level = {level: true, maxGapPx: 100}

function idsOf({
  frames
}: ReturnType<typeof arrange>): readonly (readonly string[])[] {
  return frames.map(({pieces}) => pieces.map(({id}) => id))
}

test('should break before heads', function () {
  const pieces = [
    head('h1'),
    text('a', 150),
    head('h2'),
    text('b', 100),
    text('c', 60)
  ]
  expect(idsOf(arrange(pieces, columns, level))).toEqual([
    ['h1', 'a'],
    ['h2', 'b', 'c']
  ])
})

test('should end level columns on one line', function () {
  const pieces = [
    head('h1'),
    text('a', 60),
    head('h2'),
    text('b', 60),
    head('h3'),
    text('c', 240)
  ]
  const {frames, slackPx, unevenness} = arrange(pieces, columns, level)
  // 40 + 10 + 240 in the second column, 30 more over `h2` in the first.
  expect(frames.map(({usedPx}) => usedPx)).toEqual([290, 290])
  expect(frames[0]?.pieces[2]?.gapPx).toBe(40)
  expect(slackPx).toBe(10)
  expect(unevenness).toBe(0)
})

test('should give what is left over to figures first', function () {
  const pieces = [
    head('h1'),
    {...text('figure', 100), stretchPx: 80},
    head('h2'),
    text('b', 30)
  ]
  const {frames} = arrange(pieces, [{heightPx: 310, id: 'one'}], level)
  // Natural: 40 + 10 + 100 + 30 + 40 + 10 + 30 = 260.
  expect(frames[0]?.pieces).toEqual([
    {figurePx: 0, gapPx: 0, id: 'h1'},
    {figurePx: 50, gapPx: 0, id: 'figure'},
    {figurePx: 0, gapPx: 0, id: 'h2'},
    {figurePx: 0, gapPx: 0, id: 'b'}
  ])
})

test('should shrink figures within their range', function () {
  const pieces = [{...text('figure', 200), shrinkPx: 100}, text('a', 130)]
  const {fits, frames} = arrange(pieces, [{heightPx: 300, id: 'one'}], level)
  expect(fits).toBe(true)
  expect(frames[0]?.pieces[0]?.figurePx).toBe(-40)
  expect(frames[0]?.usedPx).toBe(300)
})

test('should say by how much a frame overflows', function () {
  const {fill, fits, overflow} = arrange(
    [text('a', 350)],
    [{heightPx: 300, id: 'one'}],
    level
  )
  expect(fits).toBe(false)
  expect(overflow).toEqual([{byPx: 50, frame: 'one'}])
  expect(fill).toBeCloseTo(350 / 300)
})

test('should fill frames of several pages one after the other', function () {
  const pieces = [text('a', 100), text('b', 100), text('c', 100)]
  expect(idsOf(arrange(pieces, columns, {level: false, maxGapPx: 0}))).toEqual([
    ['a', 'b'],
    ['c']
  ])
})

test('should break before the section that opens a frame', function () {
  const pieces = [head('h1'), text('a', 60), head('h2'), text('b', 60)]
  expect(
    idsOf(
      arrange(pieces, columns, {breakBefore: 'h2', level: false, maxGapPx: 0})
    )
  ).toEqual([
    ['h1', 'a'],
    ['h2', 'b']
  ])
})

test('should not fit with a head at the end of a frame', function () {
  const {fits} = arrange([head('h1'), text('a', 290)], columns, level)
  expect(fits).toBe(false)
})

test('should accept a frame without height', function () {
  const {fits, overflow} = arrange(
    [text('a', 10)],
    [{heightPx: 0, id: 'one'}],
    level
  )
  expect(fits).toBe(false)
  expect(overflow).toEqual([{byPx: 10, frame: 'one'}])
})

test('should keep all blocks, in order, and frames within their height', function () {
  const piece = fc.record({
    heightPx: fc.integer({max: 200, min: 1}),
    isHead: fc.boolean(),
    stretchPx: fc.integer({max: 100, min: 0})
  })
  fc.assert(
    fc.property(
      fc.array(piece, {maxLength: 14}),
      fc.integer({max: 4, min: 1}),
      fc.boolean(),
      function (parts, count, isLevel) {
        const pieces = parts.map(({heightPx, isHead, stretchPx}, index) => ({
          ...text(String(index), heightPx),
          isHead,
          keepWithNext: isHead,
          stretchPx
        }))
        const frames = Array.from({length: count}, (_, index) => ({
          heightPx: 400,
          id: `f${index}`
        }))
        const result = arrange(pieces, frames, {level: isLevel, maxGapPx: 50})
        expect(idsOf(result).flat()).toEqual(pieces.map(({id}) => id))
        if (result.overflow.length > 0) return
        for (const {usedPx} of result.frames) {
          expect(usedPx).toBeLessThanOrEqual(400.5)
        }
      }
    )
  )
})

// Gaps over heads would let one column end lower than both could.
test('should leave none of level columns empty', function () {
  const pieces = [head('h1'), text('a', 40), head('h2'), text('b', 40)]
  expect(idsOf(arrange(pieces, columns, level))).toEqual([
    ['h1', 'a'],
    ['h2', 'b']
  ])
})

function headOf(id: string, heightPx: number) {
  return {
    heightPx,
    id,
    isHead: true,
    keepWithNext: false,
    marginTopPx: 0,
    shrinkPx: 0,
    stretchPx: 0
  }
}

test('should end frames on one line that begin on different ones', function () {
  const {frames, slackPx, unevenness} = arrange(
    [headOf('a', 80), headOf('b', 30)],
    [
      {heightPx: 100, id: 'tall'},
      {heightPx: 50, id: 'low'}
    ],
    {level: true, maxGapPx: 0}
  )
  // Both are 20 short of the line under which the frames end.
  expect(slackPx).toBe(20)
  expect(unevenness).toBeCloseTo(0)
  expect(frames.map(({usedPx}) => usedPx)).toEqual([80, 30])
})
