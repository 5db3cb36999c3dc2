import {expect, test} from 'vitest'
import {checkParity, expectContent} from '../../../src/check/parity/index.ts'
import {element} from '../../../src/output/hast.ts'
import {showings} from '../../../src/output/printed-values.ts'

const list = element('ol', {start: 2}, [
  element('li', {}, ['One']),
  element('li', {}, ['Two'])
])

/** What is said of a text file of a list. */
function said(text: string): readonly string[] {
  const messages: string[] = []
  checkParity(
    {
      expected: expectContent([list], showings.text),
      product: 'a.txt',
      text
    },
    () => undefined,
    (_, {reason}) => messages.push(reason)
  )
  return messages
}

test('should know the numbers that a list counts with', function () {
  expect(said('2. One\n3. Two\n')).toEqual([])
})

test('should know no other number', function () {
  expect(said('2. One\n4. Two\n')).toEqual([
    'Unexpected number `4` in `a.txt`, expected none that the summary does not print; found `2. One 4. Two`'
  ])
  expect(said('2 One\n3. Two\n')).toHaveLength(1)
})
