import {readFileSync} from 'node:fs'
import {toString} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import {resolveText} from '../resolve-text.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const [, example = ''] = /````markdown\n([\s\S]*?)````/.exec(readme) ?? []

function resolve(text: string) {
  return resolveText({
    slug: 'my-trial',
    path: 'content/my-trial/summary.md',
    text,
    readSibling: async () => undefined
  })
}

test('should show commands at the top', function () {
  expect(readme.split('\n').slice(2, 4).join('\n')).toMatch(
    /^ {4}npm ci && npm run build .*\n {4}npm test /
  )
})

test('should show a summary that builds, and what it prints', async function () {
  const {file, resolved} = await resolve(example)
  expect(file.messages).toEqual([])
  if (!resolved) throw new Error('The example is resolved')
  // Three treated; 01 and 03 stable, 02 not; of the two with LD one.
  const text = toString(resolved.tree).replaceAll('\u00A0', ' ')
  expect(text).toContain('Of 3 participants treated, 2 of 3 (67%) had')
  const takeaway = toString({
    type: 'paragraph',
    children: [...resolved.takeaway]
  })
  expect(takeaway.replaceAll('\u00A0', ' ')).toContain('1 of 2 (50%)')
})

test('should show the message of a mistake as it is', async function () {
  const {file} = await resolve(example.replace('`= sd` had', '`= sdd` had'))
  const [message] = file.messages
  expect(readme).toContain(
    `content/my-trial/summary.md:${message?.line}:${message?.column}  error  ${message?.ruleId}  ${message?.reason}`
  )
  expect(readme).toContain(`fix: ${message?.note}`)
})
