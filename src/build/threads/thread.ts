import {parentPort, workerData} from 'node:worker_threads'
import {nodeEffects} from '../node-effects.ts'
import {createPipeline} from '../pipeline.ts'
import type {Pipeline, SummaryInput} from '../pipeline-types.ts'
import type {BuildSettings} from '../settings.ts'
import type {FromThread, ToThread, WireInput} from './protocol.ts'
import {createRemotePrinter} from './remote-printer.ts'
import {packError, unpackError} from './wire-error.ts'
import {packOutcome} from './wire-outcome.ts'

// The program of a thread: makes summaries, one after another, for the thread
// that has the browser and writes the files.

if (!parentPort) throw new Error('Cannot run outside a thread')
const port = parentPort
const settings = workerData as BuildSettings
const siblings = new Map<
  number,
  (answer: ToThread & {kind: 'sibling'}) => void
>()
let asks = 0

const pipeline = createPipeline(nodeEffects, settings)
pipeline.then(
  () => tell({kind: 'ready'}),
  (error: unknown) => tell({error: packError(error), kind: 'broken'})
)
port.on('message', function (message: ToThread) {
  if (message.kind === 'sibling') siblings.get(message.ask)?.(message)
  else void run(message.job, message.input)
})

async function run(job: number, input: WireInput): Promise<void> {
  try {
    const make: Pipeline = await pipeline
    const outcome = packOutcome(await make(inputOf(job, input)))
    tell({job, kind: 'done', outcome})
  } catch (error) {
    tell({error: packError(error), job, kind: 'failed'})
  }
}

function inputOf(job: number, {browser, ...input}: WireInput): SummaryInput {
  return {
    ...input,
    printer:
      browser === undefined
        ? undefined
        : createRemotePrinter(browser, function (html, sheetPort) {
            port.postMessage({html, job, kind: 'sheet', port: sheetPort}, [
              sheetPort
            ])
          }),
    async readSibling(name) {
      const ask = ++asks
      tell({ask, job, kind: 'sibling', name})
      return new Promise(function (resolve, reject) {
        siblings.set(ask, function ({bytes, error}) {
          siblings.delete(ask)
          if (error) reject(unpackError(error))
          else resolve(bytes)
        })
      })
    }
  }
}

function tell(message: FromThread): void {
  port.postMessage(message)
}
