import {describe, expect, test} from 'vitest'
import {flowRuns} from '../../src/chart/flow-runs.ts'
import {lineWidth, type Run} from '../../src/chart/text-line.ts'
import {canvas} from './figures.ts'

const at = canvas(200, 10)
const look = {weight: 400, fill: '#000000'} as const
const value: Run = {
  text: '19 of 21 (90%)',
  ...look,
  printed: {text: '19 of 21 (90%)', value: '0.9', result: 'a/all/usual'}
}

function textOf(lines: readonly (readonly Run[])[] | undefined) {
  return lines?.map((runs) => runs.map(({text}) => text).join(''))
}

describe('flowRuns', function () {
  test('should begin a line with each sentence', function () {
    const one = [{text: 'One.', ...look}]
    expect(textOf(flowRuns([one, one], 200, at))).toEqual(['One.', 'One.'])
  })

  test('should break at spaces, never in a value', function () {
    const sentence: readonly Run[] = [
      {text: 'Assessed after baseline: ', ...look},
      value,
      {text: '.', ...look}
    ]
    const lines = flowRuns([sentence], 100, at)
    expect(textOf(lines)).toEqual([
      'Assessed after',
      'baseline:',
      '19 of 21 (90%).'
    ])
    for (const line of lines ?? [])
      expect(lineWidth(line, at)).toBeLessThanOrEqual(100)
  })

  test('should refuse a word that is wider than its place', function () {
    expect(flowRuns([[value]], 40, at)).toBeUndefined()
  })
})
