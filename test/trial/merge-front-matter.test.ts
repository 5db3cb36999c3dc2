import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {parse} from '../../src/markdown/index.ts'
import {decodeFrontMatter} from '../../src/trial/index.ts'

const path = 'content/_defaults.yaml'

function decode(own: string, shared: string) {
  const file = new VFile({
    path: 'content/a/summary.md',
    value: `---\n${own}---\n\n## Background\n\nText.\n`
  })
  const frontMatter = decodeFrontMatter(parse(file), file, {path, text: shared})
  const messages = file.messages.map(
    ({column, file: name, line, reason}) =>
      `${name}:${line}:${column} ${reason}`
  )
  return {frontMatter, messages}
}

const own = 'title: T\ntakeaway: W\nauthors: [{name: A B}]\n'
const shared = 'meeting: sno\ndata-status: final\ntheme: plum\n'

test('should take what a summary leaves out', function () {
  const {frontMatter, messages} = decode(own, shared)
  expect(messages).toEqual([])
  expect(frontMatter?.meeting.id).toBe('sno')
  expect(frontMatter?.themes?.get('poster')?.id).toBe('plum')
  expect(frontMatter?.meeting.place).toMatchObject({
    file: path,
    position: {start: {line: 1, column: 10}}
  })
})

test('should prefer what a summary says', function () {
  const {frontMatter} = decode(`${own}theme: green\n`, shared)
  expect(frontMatter?.themes?.get('newsletter')).toMatchObject({
    id: 'green',
    place: {file: 'content/a/summary.md'}
  })
})

test('should merge settings of templates entry by entry', function () {
  const {frontMatter} = decode(
    `${own}templates: {handout: clinic}\n`,
    `${shared}templates: {poster: portrait, handout: other}\ntemplate-settings: {poster: {columns: 3}}\n`
  )
  expect(
    [...(frontMatter?.templates ?? [])].map(([output, {id, place}]) => [
      output,
      id,
      place.file
    ])
  ).toEqual([
    ['poster', 'portrait', path],
    ['handout', 'clinic', 'content/a/summary.md']
  ])
  expect(frontMatter?.templateSettings?.get('poster')?.columns).toBe(3)
})

test('should report mistakes in the file that holds them', function () {
  const {frontMatter, messages} = decode(own, `${shared}colour: red\n`)
  expect(frontMatter).toBeUndefined()
  expect(messages).toHaveLength(1)
  expect(messages[0]).toMatch(/^content\/_defaults\.yaml:4:1 .*`colour`/)
})

test('should report what neither gives at the summary', function () {
  const {messages} = decode(own, 'meeting: sno\n')
  expect(messages).toHaveLength(1)
  expect(messages[0]).toMatch(/^content\/a\/summary\.md:2:1 .*`data-status`/)
})

test('should give products themes of their own', function () {
  const {frontMatter, messages} = decode(
    `${own}theme: {poster: green, plain: blue}\n`,
    shared
  )
  expect(messages).toEqual([])
  expect(
    [...(frontMatter?.themes ?? [])].map(([output, {id, place}]) => [
      output,
      id,
      place.position.start.line
    ])
  ).toEqual([
    ['poster', 'green', 5],
    ['plain', 'blue', 5]
  ])
})

test('should say where logos are named', function () {
  const logos = 'logos: [{file: us.png, alt: Us, of: non-profit}]\n'
  const {frontMatter} = decode(own, `${shared}${logos}`)
  expect(frontMatter?.logos).toMatchObject([
    {file: 'us.png', alt: 'Us', of: 'non-profit', place: {file: path}}
  ])
  expect(
    decode(`${own}logos: [{file: us.png, alt: Us}]\n`, shared).messages
  ).not.toEqual([])
})
