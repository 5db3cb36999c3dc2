import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {readDigest} from '../../../src/build/gallery/digest-in-png.ts'
import {listTemplates} from '../../../src/build/gallery/template-pictures.ts'
import {nodeEffects} from '../../../src/build/node-effects.ts'

const docs = new URL('../../../docs/', import.meta.url)

// `npm run figures` makes those anew whose template changed.
test('should have a picture of each template, and no others', async function () {
  const templates = await listTemplates(nodeEffects, 'templates')
  expect(templates.length).toBeGreaterThanOrEqual(9)
  const names = readdirSync(new URL('templates/', docs))
  expect(names).toEqual(templates.map(({picture}) => picture))
  for (const name of names) {
    const file = readFileSync(new URL(`templates/${name}`, docs))
    expect(readDigest(file), name).toMatch(/^[\da-f]{64}$/)
  }
})

test('should show each template on the page about templates', async function () {
  const page = readFileSync(new URL('templates.md', docs), 'utf8')
  for (const {folder, picture} of await listTemplates(nodeEffects, 'templates'))
    expect(page, folder).toContain(`](templates/${picture})`)
})
