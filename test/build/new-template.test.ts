import {expect, test} from 'vitest'
import {newTemplate} from '../../src/build/new-template.ts'
import {memoryEffects} from '../memory-effects.ts'

function world() {
  const files = new Map<string, Uint8Array | string>([
    ['templates/poster/classic/template.yaml', 'title: A\n'],
    ['templates/poster/classic/style.css', 'p {}\n']
  ])
  return {effects: memoryEffects(files), files}
}

test('should copy all files of a template', async function () {
  const {effects, files} = world()
  const made = await newTemplate(effects, {
    from: 'poster/classic',
    name: 'ours',
    templates: 'templates'
  })
  expect(made).toEqual({folder: 'templates/poster/ours'})
  expect([...files.keys()].filter((path) => path.includes('ours'))).toEqual([
    'templates/poster/ours/template.yaml',
    'templates/poster/ours/style.css'
  ])
})

test.each([
  ['poster/classic', 'Ours', 'Unexpected name `Ours`'],
  ['poster/classic', 'classic', 'there is `templates/poster/classic`'],
  ['poster/none', 'ours', 'Unexpected template `poster/none`'],
  ['../secrets', 'ours', 'such as `poster/classic`']
])('should refuse %s as %s', async function (from, name, reason) {
  const {effects, files} = world()
  const made = await newTemplate(effects, {from, name, templates: 'templates'})
  expect('refused' in made && made.refused).toContain(reason)
  expect(files.size).toBe(2)
})
