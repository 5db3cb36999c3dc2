import type {RootContent} from 'mdast'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {checkSubmission} from '../../src/output/check-submission.ts'
import {parseMeeting} from '../../src/output/meeting.ts'
import {frontMatter, resolved} from './resolved.ts'

const meeting = parseMeeting(
  `name: M
abstract:
  limits: unknown
  title: {case: sentence, without: [authors, results]}
  sections: [Background, Methods]
  authors: 1
  unverified: [authors]
poster: {sizes: unknown}
`,
  'm.yaml'
)
const place = {
  file: 'summary.md',
  position: {start: {column: 1, line: 9}, end: {column: 1, line: 9}}
}

function check(
  heads: readonly string[],
  title: string,
  names: readonly string[]
): readonly string[] {
  const file = new VFile({path: 'summary.md'})
  const children = heads.map((value): RootContent => ({
    type: 'heading',
    depth: 2,
    children: [{type: 'text', value}]
  }))
  const [author] = frontMatter().authors
  const authors = author ? names.map((name) => ({...author, name})) : []
  checkSubmission(
    resolved(children, {
      frontMatter: frontMatter({authors}),
      title: [{type: 'text', value: title}]
    }),
    meeting,
    file,
    place
  )
  return file.messages.map(({reason}) => reason)
}

test('should say nothing of what keeps the rules', function () {
  // “Materials and methods” is what others call Methods.
  expect(
    check(
      ['Introduction', 'Materials and methods'],
      'HER2 CAR T Cells in patients with brain metastases of breast cancer',
      ['Ada Author']
    )
  ).toEqual([])
})

test('should report missing sections', function () {
  expect(check(['Background'], 'A title', ['Ada Author'])).toEqual([
    'Missing `Methods`, expected `Background`, `Methods` for M'
  ])
})

test('should report authors, and that nobody read the rule', function () {
  expect(check(['Background', 'Methods'], 'A title', ['A B', 'C D'])).toEqual([
    'Unexpected 2 authors, expected at most 1 for M (not read in a source: look it up)'
  ])
})

test('should report results, names and capitals of titles', function () {
  expect(
    check(
      ['Background', 'Methods'],
      'Response of 44% With Ada Author and Targeted Cells Given Early',
      ['Ada Author']
    )
  ).toEqual([
    'Unexpected result `44%` in the title, expected a title without results for M',
    'Unexpected author `Ada Author` in the title, expected none for M',
    'Unexpected capitals in the title, expected sentence case for M'
  ])
})
