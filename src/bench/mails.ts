import {readFile} from 'node:fs/promises'
import {nodeEffects} from '../build/node-effects.ts'
import {createPipeline} from '../build/pipeline.ts'
import {inlineMail} from '../email/index.ts'
import type {Timing} from './analyses.ts'
import {median, medianTime} from './median-time.ts'

const slug = 'tuxedo-1'

const rounds = 41
/** Rounds before, which warm the just-in-time compiler. */
const warming = 10

/**
 * Measures the work of a newsletter in all its forms, read again and checked,
 * its charts in the cache: time of processors, which other programs change
 * less than the clock. Beside it the inlining of its page alone.
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
  const more: number[] = []
  for (let round = 0; round < rounds + warming; round++)
    more.push((await workOf(all)) - (await workOf(none)))
  return {
    name: 'newsletter of a published trial, beyond resolving it, charts in the cache, CPU',
    milliseconds: median(more.slice(warming)),
    budget: 15,
    raw: medianTime(() => inlineMail(html, 'p{margin:0}')),
    rawName: 'its page inlined again'
  }
}

/** Milliseconds of processors, collection of garbage included. */
async function workOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const {system, user} = process.cpuUsage(before)
  return (system + user) / 1000
}
