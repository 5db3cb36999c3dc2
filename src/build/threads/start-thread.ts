import {Worker} from 'node:worker_threads'
import type {SummaryInput, SummaryOutcome} from '../pipeline-types.ts'
import type {BuildSettings} from '../settings.ts'
import type {FromThread, ToThread} from './protocol.ts'
import {serveSheet} from './serve-sheet.ts'
import {packError, unpackError} from './wire-error.ts'
import {unpackOutcome} from './wire-outcome.ts'

/** What a thread may use. */
export interface ThreadLimits {
  /**
   * Time that its code may run for one summary; neither waiting for the
   * browser nor for a processor counts.
   */
  readonly activeMs: number
  /** Memory for its data. */
  readonly memoryMb: number
}

/** Why a thread ended: it was closed, or broke a limit. */
export type LossReason = 'closed' | 'memory' | 'time'

/** The thread ended before the summary was made. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost'
  readonly reason: LossReason
  /** Whether another summary was in the thread, which may be to blame. */
  readonly shared: boolean

  constructor(reason: LossReason, shared: boolean) {
    super(`Unexpected end of a thread: ${reason}`)
    this.reason = reason
    this.shared = shared
  }
}

/** A thread that makes summaries. */
export interface Thread {
  /** Settles when it has read the templates; rejects if it cannot. */
  readonly ready: Promise<void>
  /**
   * @throws {ThreadLost}
   *   If the thread ends before; and what the pipeline throws.
   */
  readonly run: (input: SummaryInput) => Promise<SummaryOutcome>
  readonly isAlive: () => boolean
  readonly end: () => Promise<void>
}

interface Job {
  readonly input: SummaryInput
  /** What was used when it began. */
  readonly from: Used
  readonly resolve: (outcome: SummaryOutcome) => void
  readonly reject: (error: Error) => void
}

/** Time that passed while code of the thread ran, and time of processors. */
interface Used {
  readonly activeMs: number
  /** Of all threads: on a busy computer it is less than passes. */
  readonly processorMs: number
}

const watchMs = 200
/** New objects live here; a small room costs much collecting. */
const youngMb = 64

/**
 * Starts a thread.
 *
 * @param program
 *   `thread.js`, compiled.
 */
export function startThread(
  program: URL,
  settings: BuildSettings,
  {activeMs, memoryMb}: ThreadLimits
): Thread {
  const worker = new Worker(program, {
    resourceLimits: {
      maxOldGenerationSizeMb: memoryMb,
      maxYoungGenerationSizeMb: youngMb
    },
    workerData: settings
  })
  const jobs = new Map<number, Job>()
  let count = 0
  let alive = true
  const ready = new Promise<void>(function (resolve, reject) {
    worker.on('message', function (message: FromThread) {
      if (message.kind === 'ready') resolve()
      else if (message.kind === 'broken') reject(unpackError(message.error))
      else answer(message)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new ThreadLost('closed', false)))
  })
  // Whoever runs something hears of it.
  ready.catch(() => {})
  worker.once('error', function (error: NodeJS.ErrnoException) {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') lose('memory')
    else failAll(error)
  })
  worker.once('exit', () => lose('closed'))
  const watch = setInterval(function () {
    const now = used()
    for (const {from} of jobs.values())
      if (
        now.activeMs - from.activeMs > activeMs &&
        now.processorMs - from.processorMs > activeMs
      )
        return lose('time')
  }, watchMs)
  watch.unref()

  return {
    ready,
    isAlive: () => alive,
    async end() {
      lose('closed')
      await worker.terminate()
    },
    async run(input) {
      await ready
      if (!alive) throw new ThreadLost('closed', true)
      const {printer, readSibling: _, ...rest} = input
      const job = ++count
      return new Promise(function (resolve, reject) {
        jobs.set(job, {from: used(), input, reject, resolve})
        const wire = {...rest, browser: printer?.browser}
        tell({input: wire, job, kind: 'run'})
      })
    }
  }

  function used(): Used {
    const {system, user} = process.cpuUsage()
    return {
      activeMs: worker.performance.eventLoopUtilization().active,
      processorMs: (system + user) / 1000
    }
  }

  function tell(message: ToThread): void {
    worker.postMessage(message)
  }

  function lose(reason: LossReason): void {
    const shared = jobs.size > 1
    failAll(new ThreadLost(reason, shared))
  }

  function failAll(error: Error): void {
    if (alive) void worker.terminate()
    alive = false
    clearInterval(watch)
    for (const {reject} of jobs.values()) reject(error)
    jobs.clear()
  }

  function answer(
    message: Exclude<FromThread, {readonly kind: 'broken' | 'ready'}>
  ): void {
    const job = jobs.get(message.job)
    if (!job) return
    if (message.kind === 'sibling')
      void readSibling(job, message.ask, message.name)
    else if (message.kind === 'sheet') {
      const {printer} = job.input
      if (!printer) throw new Error('Cannot print without a printer')
      void serveSheet(printer, message.html, message.port)
    } else {
      jobs.delete(message.job)
      if (message.kind === 'done') job.resolve(unpackOutcome(message.outcome))
      else job.reject(unpackError(message.error))
    }
  }

  async function readSibling(
    {input}: Job,
    ask: number,
    name: string
  ): Promise<void> {
    try {
      const bytes = await input.readSibling(name)
      tell({ask, bytes, kind: 'sibling'})
    } catch (error) {
      tell({ask, bytes: undefined, error: packError(error), kind: 'sibling'})
    }
  }
}
