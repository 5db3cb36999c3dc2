import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {parse} from '../../src/markdown/index.ts'

function messagesOf(value: string): readonly string[] {
  const file = new VFile({path: 'a.md', value})
  parse(file)
  return file.messages.map(({name, ruleId}) => `${name} ${ruleId}`)
}

test.for([['- '], ['> '], ['1. '], ['>'], ['* - + > ']])(
  'should refuse thousands of `%s` before they are parsed',
  function ([sign = '']) {
    expect(messagesOf(`A\n\n${sign.repeat(4000)}`)).toEqual([
      'a.md:3:1 text-limits'
    ])
  }
)

test('should refuse more lines than a summary has, and longer ones', function () {
  expect(messagesOf('a\n'.repeat(8001))).toEqual(['a.md:8001:1 text-limits'])
  expect(messagesOf('a'.repeat(16385))).toEqual(['a.md:1:1 text-limits'])
  expect(messagesOf('a'.repeat(16384))).toEqual([])
})

test('should take lists in lists', function () {
  expect(messagesOf('- a\n  - b\n    1. > d\n')).toEqual([])
  expect(messagesOf('- - > a')).toEqual([])
})
