import {expect, test} from 'vitest'
import {applyEdits} from '../../src/build/apply-edits.ts'
import {suggestValues} from '../../src/check/suggest.ts'
import {resolveBody} from './resolve-body.ts'

async function suggest(body: string, front = '') {
  const {file, subject} = await resolveBody(body, front)
  if (!subject) throw new Error(file.messages.map(String).join('\n'))
  const proposals = suggestValues(subject, String(file))
  const edits = proposals.flatMap((proposal) => proposal.edits ?? [])
  const [, section = ''] = applyEdits(String(file), edits).split('## Results')
  const head = applyEdits(String(file), edits).split('\n---\n')[0] ?? ''
  return {
    head,
    proposals,
    text: section.split('```yaml')[0]?.trim()
  }
}

// Values of `resolveBody`: `sd` is 7 of 11 (64%), 3 of 5 in A and 4 of 6 in B;
// `os` is 7.7 months (6.1 to 10.0), `test` has a P value of .03.
test.each([
  ['In 7 of 11 (64%).', 'In `= sd.all`.'],
  ['In 7/11 (64%).', 'In `= sd.all.n`/`= sd.all.N` (`= sd.all.percent`).'],
  ['In 64% (7/11).', 'In `= sd.all.percent` (`= sd.all.n`/`= sd.all.N`).'],
  [
    'In 7 of 11 participants (64%) at last.',
    'In `= sd.all.n` of `= sd.all.N` participants (`= sd.all.percent`) at last.'
  ],
  [
    'In 7 (64%) and 3 of 5.',
    'In `= sd.all.n` (`= sd.all.percent`) and `= sd["A"].n` of `= sd["A"].N`.'
  ],
  ['Stable in 67%.', 'Stable in `= sd["B"].percent`.'],
  ['It was 7.7 months (95% CI, 6.1-10.0).', 'It was `= os` (`= os.interval`).'],
  ['It was 7.7 months (6.1–10.0).', 'It was `= os` (`= os.limits`).'],
  ['It was 7.7 mo.', 'It was `= os.value` mo.'],
  ['There was no difference (P = .03).', 'There was no difference (`= test`).'],
  ['No difference (p=0.03).', 'No difference (p=0.03).'],
  [
    '> In 7 of\n> 11 (64%).',
    '> In `= sd.all.n` of\n> `= sd.all.N` (`= sd.all.percent`).'
  ],
  ['In 7 of\n11 (64%).', 'In `= sd.all`.'],
  [
    'In *7* of 11 (64%).',
    'In *`= sd.all.n`* of `= sd.all.N` (`= sd.all.percent`).'
  ],
  ['In ``7 of 11 (64%)``.', 'In ``7 of 11 (64%)``.'],
  ['Of `= sd["A"].n` of 5.', 'Of `= sd["A"].n` of `= sd["A"].N`.'],
  ['Seven of 11.', 'Seven of 11.'],
  ['In 8 of 11 (73%).', 'In 8 of 11 (73%).']
])('should put values into: %s', async function (body, expected) {
  expect((await suggest(`## Results\n\n${body}`)).text).toBe(expected)
})

test.each([
  ['takeaway: In 7 of 11 (64%).', 'takeaway: In `= sd.all`.'],
  [
    "takeaway: 'In 3 of 5.'",
    'takeaway: \'In `= sd["A"].n` of `= sd["A"].N`.\''
  ],
  [
    'takeaway: "In 3 of 5."',
    'takeaway: "In `= sd[\\"A\\"].n` of `= sd[\\"A\\"].N`."'
  ],
  ['takeaway: >-\n  In 7 of\n  11 (64%).', 'takeaway: >-\n  In `= sd.all`.'],
  // YAML lets no plain text begin with a backtick.
  ['takeaway: 7 of 11 (64%).', 'takeaway: 7 of 11 (64%).']
])('should put values into front matter: %s', async function (yaml, expected) {
  expect((await suggest('Text.', yaml)).head).toContain(`\n${expected}`)
})

test('should leave to a person what is not clear', async function () {
  const {proposals} = await suggest(
    '## Results\n\nOf 4, and 5 people, 9 were well.',
    ''
  )
  expect(proposals.map(({edits, text, texts}) => [text, texts, edits])).toEqual(
    [
      ['4', ['`= sd["B"].n`'], undefined],
      ['5', ['`= sd["A"].N`'], undefined],
      ['9', [], undefined]
    ]
  )
})

test('should propose nothing for what is no result', async function () {
  const {proposals} = await suggest(
    '## Results\n\nGrade 3 events, 2:1, in 2021. Of 7 calls.',
    'literals: [{value: "7 calls", reason: "A test"}]'
  )
  expect(proposals).toEqual([])
})
