import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {browserEffects} from '../src/build/browser-effects.ts'
import {nodeEffects} from '../src/build/node-effects.ts'
import {createPipeline} from '../src/build/pipeline.ts'
import type {Pipeline} from '../src/build/pipeline-types.ts'
import type {OutputName} from '../src/markdown/index.ts'
import {openPrinter, type Printer} from '../src/print/index.ts'
import {findBrowser} from './print/real-browser.ts'

const outputs: readonly OutputName[] = ['handout', 'plain', 'poster']
const templates = readdirSync('templates/poster')
const slugs = readdirSync('content', {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)

let printer: Printer | undefined
let pipeline: Pipeline

beforeAll(async function () {
  printer = await openPrinter(await findBrowser(), browserEffects(), {pages: 1})
  pipeline = await createPipeline(nodeEffects, {
    outputs,
    strict: false,
    templates: 'templates',
    update: false
  })
}, 60_000)

afterAll(async () => printer?.close())

/** Messages of a summary that is laid out in a template of posters. */
async function layOut(
  slug: string,
  keys: string,
  own: readonly OutputName[],
  replace = (text: string) => text
): Promise<readonly string[]> {
  const folder = `content/${slug}`
  const {file} = await pipeline({
    layoutOnly: true,
    outputs: own,
    path: `${folder}/summary.md`,
    printer,
    async readSibling(name) {
      const path = `${folder}/${name}`
      return existsSync(path) ? readFileSync(path) : undefined
    },
    slug,
    text: replace(readFileSync(`${folder}/summary.md`, 'utf8')).replace(
      /^---\n/,
      `---\n${keys}\n`
    )
  })
  return file.messages.map(({reason, ruleId}) => `${ruleId}: ${reason}`)
}

test.each(templates.flatMap((name) => slugs.map((slug) => [name, slug])))(
  'should hold, in poster/%s, all of %s',
  async function (name, slug) {
    expect(
      await layOut(slug, `templates: {poster: ${name}}`, ['poster'])
    ).toEqual([])
  },
  120_000
)

// Pages of meetings: A0, and screens in both directions.
test.each(
  ['a0', 'e-poster'].flatMap((meeting) => slugs.map((slug) => [meeting, slug]))
)(
  'should hold, on the pages of %s, all of %s',
  async function (meeting, slug) {
    const messages = await layOut(
      slug,
      'keywords: [test]',
      ['poster'],
      (text) =>
        text
          .replace(/^keywords: .*\n/m, '')
          .replace(/^meeting: .*$/m, `meeting: ${meeting}`)
    )
    expect(messages).toEqual([])
  },
  120_000
)

test.each(slugs)(
  'should hold, in both handouts, all of %s',
  async function (slug) {
    expect(await layOut(slug, '', ['handout', 'plain'])).toEqual([])
  },
  120_000
)
