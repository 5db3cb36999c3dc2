import {expect, test} from 'vitest'
import {resolveBody} from './resolve-body.ts'

async function messages(body: string, front = '') {
  const {file} = await resolveBody(body, front)
  return file.messages.filter(({ruleId}) => ruleId?.startsWith('number-bound'))
}

// What stands where: `sd` of `resolveBody` is 7 of 11 (64%).
test.each([
  ['Results', 'Of 9 participants.', true],
  ['Results', '### Safety\n\nOf 9 participants.', true],
  ['Results', '> Of 9 participants.', true],
  ['Results', '- Of 9 participants [@one].', true],
  ['Results', ':::callout\nOf 9 participants.\n:::', true],
  ['Results', '| Arm | Deaths |\n| - | - |\n| 1 | 9 |', true],
  ['Conclusions', '### Of 9 participants', true],
  ['What we found {#results}', 'Of 9 participants.', true],
  ['Methods', 'Of 9 participants, 5 of 9 (56%) were planned.', undefined],
  ['Methods', 'Of 7 of 11 (64%).', false],
  ['Background', 'In 12 of 20 people (60%; 95% CI, 36%-81%).', undefined],
  ['Background', 'In 7 of 11 (64%).', false],
  ['Background', 'In 7 of 11 (64%) [@one].', undefined],
  ['Limitations', 'Of 9 participants.', undefined],
  ['Limitations', 'In 12 of 20 (60%).', false],
  ['Limitations', 'The difference had P = .2.', false],
  ['Limitations', 'In 12 of 20 (60%) [@one].', undefined],
  ['Plain language summary', 'Of 9 people, 4 of 9 people were well.', false],
  ['Plain language summary', 'They lived 7.7 months.', false],
  ['Plain language summary', 'They lived 9.9 months.', undefined],
  ['Plain language summary', 'It takes 2 of 3 keys.', undefined]
])('should judge in %s: %s', async function (head, text, fatal) {
  const found = await messages(`## ${head}\n\n${text}`)
  expect(found[0]?.fatal).toBe(fatal)
})

test.each(['title', 'takeaway', 'limits'])(
  'should judge the %s',
  async function (key) {
    const [found] = await messages('Text.', `${key}: Cells in 9 of 20 people`)
    expect(found?.reason).toBe(
      `Unexpected typed number \`9 of 20\` in the ${key}, expected a value that prints it`
    )
  }
)

test('should judge texts of a figure, and no labels of its rows', async function () {
  const found = await messages(
    '## Results\n\n@tbl-one\n\n```table tbl-one\ncaption: Of 9.\nmessage: Of 8.\nalt: Of 6.\nnote: Of 7.\nrows: [{head: 65 or 70}, sd]\n```'
  )
  expect(found.map(({actual}) => actual)).toEqual(['9', '8', '7', '6'])
})

test('should report a hundred numbers, and how many more there are', async function () {
  const found = await messages(`## Results\n\n${'See 7. '.repeat(130)}`)
  expect(found).toHaveLength(101)
  expect(found.at(-1)?.reason).toContain('30 more typed numbers')
})

test('should see numbers of a text without end', async function () {
  const found = await messages(`## Results\n\n${'word '.repeat(500)}7 of 11`)
  expect(found.map(({actual}) => actual)).toEqual(['7 of 11'])
})

test('should refuse more literals than anybody reads', async function () {
  const literals = Array.from(
    {length: 51},
    (_, index) => `{value: "${index}", reason: A test}`
  )
  const {file} = await resolveBody(
    'Text.',
    `literals: [${literals.join(', ')}]`
  )
  expect(file.messages[0]?.reason).toBe(
    'Unexpected value of `literals`, expected at most 50 entries'
  )
})
