import type {ElementContent} from 'hast'
import {describe, expect, test} from 'vitest'
import {
  checkFigures,
  checkIdentifiers
} from '../../../src/check/parity/index.ts'
import {element} from '../../../src/output/hast.ts'

function problemsOf(...nodes: readonly ElementContent[]): string[] {
  const problems: string[] = []
  checkFigures(
    [
      element('section', {}, [
        element('figure', {id: 'fig-a'}, [
          element('p', {className: ['message']}, ['Six of 21 (29%)']),
          element('svg', {}, [
            element('title', {}, ['7 of 11 (64%)']),
            element('g', {className: ['axis']}, [
              element('text', {}, ['100']),
              element('text', {}, ['50%'])
            ]),
            ...nodes.filter((node) => !isCell(node))
          ]),
          element('table', {}, [element('tr', {}, nodes.filter(isCell))]),
          element('figcaption', {}, ['21 participants; 95% CI, 31%-89%'])
        ])
      ])
    ],
    'poster.html',
    () => undefined,
    ({reason}) => problems.push(reason)
  )
  return problems
}

function isCell(node: ElementContent): boolean {
  return node.type === 'element' && /^t[dh]$/.test(node.tagName)
}

const traced = element('data', {dataResult: 'sd/LD/n'}, ['7'])

describe('a figure', function () {
  test.each([
    ['td', '12'],
    ['td', '(64%)'],
    ['text', '64%'],
    ['text', '7/11'],
    ['text', '7 of 11'],
    ['text', 'HR 0.62'],
    ['th', 'n = 12']
  ])('should trace its numbers: %s %s', function (name, text) {
    const [problem] = problemsOf(element(name, {}, [text]))
    expect(problem).toContain('of `fig-a` in `poster.html`')
    expect(problem).toContain(`found \`${text}\``)
  })

  test('should say which number', function () {
    expect(problemsOf(element('td', {}, [traced, ' of 11, 64%']))).toEqual([
      'Unexpected number `64%` of `fig-a` in `poster.html`, expected one that is traced; found `of 11, 64%`'
    ])
  })

  // Names of levels, heads and doses that tables of the field have.
  test.each([
    ['th', 'DL1'],
    ['th', 'Dose level 2'],
    ['th', '1 × 10⁷ cells'],
    ['th', 'Grade ≥3'],
    ['th', '95% CI'],
    ['th', 'Age ≥65 years'],
    ['th', '6-month survival'],
    ['th', 'Karnofsky score 90 or 100'],
    ['text', 'DL3'],
    ['text', 'Dose level 2'],
    ['text', 'HER2 3+'],
    ['td', 'Cycle 1 to 4'],
    ['td', '–']
  ])('should leave names alone: %s %s', function (name, text) {
    expect(problemsOf(element(name, {}, [text]))).toEqual([])
  })

  test('should leave alone what is traced', function () {
    expect(
      problemsOf(
        element('td', {}, [traced]),
        element('th', {}, ['DL1 (n = ', traced, ')']),
        element('text', {}, [
          element('tspan', {dataResult: 'sd/LD/percent'}, ['64%'])
        ])
      )
    ).toEqual([])
  })
})

describe('an identifier', function () {
  const known = new Set(['PLN-01-101-016'])

  test.each(['(PLN-01-101-016)', 'PLN-01-101-016.', '“PLN-01-101-016”'])(
    'should be found in %s',
    function (text) {
      const problems: string[] = []
      checkIdentifiers(`${text} and ${text}`, 'poster.pdf', known, (problem) =>
        problems.push(problem.reason)
      )
      expect(problems).toEqual([
        'Unexpected identifier `PLN-01-101-016` of a participant in `poster.pdf`, expected none outside of simulated data'
      ])
    }
  )

  test.each(['PLN-01 in 101 participants', 'PLN-01-101-0161', ''])(
    'should not be found in %j',
    function (text) {
      const problems: string[] = []
      checkIdentifiers(text, 'poster.pdf', known, ({reason}) =>
        problems.push(reason)
      )
      expect(problems).toEqual([])
    }
  )
})
