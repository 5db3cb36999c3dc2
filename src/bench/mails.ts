import {readFile} from 'node:fs/promises'
import {nodeEffects} from '../build/node-effects.ts'
import {createPipeline} from '../build/pipeline.ts'
import {inlineMail} from '../email/index.ts'
import type {Timing} from './analyses.ts'
import {medianTime, medianTimeOf} from './median-time.ts'

const slug = 'tuxedo-1'

/**
 * Times a newsletter in all its forms, read again and checked, its charts in
 * the cache; beside it the inlining of its page alone.
 */
export async function timeMails(): Promise<Timing> {
  const folder = `content/${slug}`
  const input = {
    path: `${folder}/summary.md`,
    printer: undefined,
    readSibling: async (name: string) => nodeEffects.readWithin(folder, name),
    slug,
    text: await readFile(`${folder}/summary.md`, 'utf8')
  }
  const pipeline = await createPipeline(nodeEffects, {
    outputs: ['newsletter'],
    strict: false,
    templates: 'templates',
    update: false
  })
  const all = async () => pipeline({...input, outputs: ['newsletter']})
  const none = async () => pipeline({...input, outputs: []})
  const {products} = await all()
  const html = String(products.get('newsletter.html'))
  return {
    name: 'newsletter of a published trial, beyond resolving it, charts in the cache',
    milliseconds: (await medianTimeOf(all)) - (await medianTimeOf(none)),
    budget: 15,
    raw: medianTime(() => inlineMail(html, 'p{margin:0}')),
    rawName: 'its page inlined again'
  }
}
