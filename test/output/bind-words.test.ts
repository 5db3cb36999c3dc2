import {expect, test} from 'vitest'
import {bindWords} from '../../src/output/bind-words.ts'
import {element} from '../../src/output/hast.ts'

test('should keep ranges on one line', function () {
  expect(bindWords(element('p', {}, ['95% CI, 0%-71%']))).toEqual([
    element('p', {}, [
      '95%\u00A0CI, ',
      element('span', {className: ['word']}, ['0%-71%'])
    ])
  ])
})

// Codes of drugs, targets and criteria as the literature writes them.
test.each(['PLN-01', 'IL-13Rα2', 'TUXEDO-1', 'PD-L1', 'RANO-BM', 'T-DXd'])(
  'should keep %s on one line',
  function (name) {
    expect(bindWords(element('p', {}, [`by ${name}, and`]))).toEqual([
      element('p', {}, [
        'by ',
        element('span', {className: ['word']}, [name]),
        ', and'
      ])
    ])
  }
)

test.each(['dose-limiting', 'HER2-positive', 'follow-up', '10-K-12', 'a-1-b'])(
  'should let a line break in %s',
  function (word) {
    expect(bindWords(element('p', {}, [word]))).toEqual([
      element('p', {}, [word])
    ])
  }
)

// A `span` in a drawing is not drawn: the interval would be lost.
test('should leave drawings alone', function () {
  const figure = element('figure', {}, [
    element('svg', {}, [element('text', {}, ['95% CI, 0%-71%'])])
  ])
  expect(bindWords(figure)).toEqual([figure])
})
