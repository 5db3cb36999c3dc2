import type {ElementContent} from 'hast'
import {expect, test} from 'vitest'
import {checkParity, expectContent} from '../../../src/check/parity/index.ts'
import {element} from '../../../src/output/hast.ts'
import {showings} from '../../../src/output/printed-values.ts'

const paragraph: ElementContent = {
  ...element('p', {}, [
    'Patients with adjuvant treatment, and Patients without'
  ]),
  position: {start: {line: 7, column: 1}, end: {line: 7, column: 50}}
}

/** What is said of a file of some content. */
function said(content: readonly ElementContent[], text: string) {
  const messages: string[] = []
  checkParity(
    {expected: expectContent(content, showings.text), product: 'a.txt', text},
    ({within}) => {
      const position = within.findLast((node) => node.position)?.position
      return position && {file: 'a.md', position}
    },
    (rule, {place, reason}) =>
      messages.push(`${place?.position.start.line} ${rule} ${reason}`)
  )
  return messages
}

test('should say nothing where all words are, however they are set', function () {
  for (const text of [
    'Patients with adju-\nvant treatment, and patients without',
    'PATIENTS WITH ADJUVANT TREATMENT, AND PATIENTS WITHOUT',
    'Patients with a d j u v a n t treatment, and Patients without'
  ])
    expect(said([paragraph], text)).toEqual([])
})

test('should name a word that is lost, and where it was written', function () {
  expect(
    said([paragraph], 'Patients with treatment, and Patients without')
  ).toEqual([
    '7 product-keeps-words Unexpected loss of `adjuvant` in `a.txt`, expected it as in `Patients with adjuvant treatment, and`'
  ])
})

test('should count words', function () {
  expect(
    said([paragraph], 'Patients with adjuvant treatment, and without')
  ).toEqual([
    '7 product-keeps-words Unexpected 1 of 2 of `patients` in `a.txt`, expected it as in `Patients with adjuvant`'
  ])
})

test('should let tables be told row by row', function () {
  const table = element('table', {}, [
    element('thead', {}, [
      element('tr', {}, [
        element('th', {}, ['Level']),
        element('th', {}, ['Response'])
      ])
    ]),
    element('tbody', {}, [
      element('tr', {}, [
        element('th', {}, ['High']),
        element('td', {}, ['most'])
      ])
    ])
  ])
  expect(said([table], 'High\n  Response: most')).toEqual([])
  expect(said([table], 'High\n  most')).toHaveLength(1)
})
