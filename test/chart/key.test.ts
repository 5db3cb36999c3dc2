import {describe, expect, test} from 'vitest'
import {type KeyEntry, layOutKey} from '../../src/chart/key.ts'
import {areaBoxes, canvas, textBoxes} from './figures.ts'

const entries: readonly KeyEntry[] = [
  {
    fill: {kind: 'solid', colour: '#0B1D5C'},
    names: ['Complete response', 'Complete']
  },
  {fill: {kind: 'hatch', lean: 'up'}, names: ['Not evaluable']}
]

function names(widthPx: number): readonly string[] | undefined {
  const key = layOutKey(entries, canvas(widthPx, 10))
  return key && textBoxes(key.draw(0), 10).map(({what}) => what)
}

describe('layOutKey', function () {
  test('should take the longest names that fit in a row', function () {
    expect(names(400)).toEqual(['Complete response', 'Not evaluable'])
    expect(names(160)).toEqual(['Complete', 'Not evaluable'])
  })

  test('should go on in a next row', function () {
    const wide = layOutKey(entries, canvas(400, 10))
    const narrow = layOutKey(entries, canvas(100, 10))
    expect(narrow?.heightPx).toBe((wide?.heightPx ?? 0) * 2)
    const swatches = narrow && areaBoxes(narrow.draw(0))
    expect(swatches?.[1]?.top).toBeGreaterThan(swatches?.[0]?.bottom ?? 0)
  })

  test('should give up on a name that is too wide', function () {
    expect(names(60)).toBeUndefined()
  })
})
