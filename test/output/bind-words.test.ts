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

// A `span` in a drawing is not drawn: the interval would be lost.
test('should leave drawings alone', function () {
  const figure = element('figure', {}, [
    element('svg', {}, [element('text', {}, ['95% CI, 0%-71%'])])
  ])
  expect(bindWords(figure)).toEqual([figure])
})
