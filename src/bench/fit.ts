import {readFile} from 'node:fs/promises'
import {nodeEffects} from '../build/node-effects.ts'
import {createPipeline} from '../build/pipeline.ts'
import type {Printer} from '../print/index.ts'
import type {Timing} from './analyses.ts'
import {median} from './median-time.ts'

const folder = 'content/simulated-phase-1'
const rounds = 25

/**
 * Times how long it takes to fit a full poster to its page: to choose pages and
 * type scale, draw its figures and put all in place, before it is judged.
 */
export async function timeFit(printer: Printer): Promise<Timing> {
  const fits: number[] = []
  const measures: number[] = []
  const pipeline = await createPipeline(nodeEffects, {
    outputs: ['poster'],
    strict: false,
    templates: 'templates',
    update: false
  })
  const text = await readFile(`${folder}/summary.md`, 'utf8')

  for (let round = 0; round < rounds; round++) {
    const {file} = await pipeline({
      layoutOnly: true,
      outputs: ['poster'],
      path: `${folder}/summary.md`,
      printer: watch(printer),
      readSibling: async (name) => nodeEffects.readWithin(folder, name),
      slug: 'simulated-phase-1',
      text
    })
    if (file.messages.length > 0) throw new Error(file.messages.join('\n'))
  }

  return {
    name: 'fit of a full poster to its page',
    milliseconds: median(fits.slice(5)),
    budget: 60,
    raw: median(measures.slice(5)),
    rawName: 'measuring it once at another scale'
  }

  /** The printer, with a look at the clock until the layout is judged. */
  function watch(own: Printer): Printer {
    return {
      ...own,
      withSheet: async (html, job) =>
        own.withSheet(html, async function (sheet) {
          const start = performance.now()
          return job({
            ...sheet,
            async audit(readers) {
              fits.push(performance.now() - start)
              return sheet.audit(readers)
            },
            async measure(...call) {
              const before = performance.now()
              const measured = await sheet.measure(...call)
              if (call[1] === undefined)
                measures.push(performance.now() - before)
              return measured
            }
          })
        })
    }
  }
}
