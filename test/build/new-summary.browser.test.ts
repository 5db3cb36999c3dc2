import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {newSummary} from '../../src/build/new-summary.ts'
import {nodeEffects} from '../../src/build/node-effects.ts'
import {createPipeline} from '../../src/build/pipeline.ts'
import {outputNames} from '../../src/markdown/index.ts'
import {memoryEffects} from '../memory-effects.ts'
import type {Files} from './world.ts'

// A writer's first build must succeed: whatever it says would be our mistake.
test('should begin a summary that builds without any message', async function () {
  const start = 'templates/new/summary.md'
  const files: Files = new Map([[start, readFileSync(start, 'utf8')]])
  const made = await newSummary(memoryEffects(files), {
    content: 'content',
    slug: 'my-trial',
    templates: 'templates',
    title: 'Intraventricular product X for brain metastases: a phase 1 trial'
  })
  if ('refused' in made) throw new Error(made.refused)

  const answer = await nodeEffects.openPrinter(1)
  if (!('printer' in answer)) throw new Error(answer.missing)
  const {printer} = answer

  try {
    const settings = {strict: true, templates: 'templates', update: false}
    const pipeline = await createPipeline(nodeEffects, {
      ...settings,
      outputs: outputNames
    })
    const {file, products} = await pipeline({
      outputs: outputNames,
      path: made.path,
      printer,
      readSibling: async () => undefined,
      slug: 'my-trial',
      text: String(files.get(made.path))
    })
    expect(file.messages.map(String)).toEqual([])
    expect([...products.keys()]).toEqual(
      expect.arrayContaining(['abstract.txt', 'poster.pdf', 'handout.pdf'])
    )
  } finally {
    await printer.close()
  }
})
