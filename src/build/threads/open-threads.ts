import {VFile} from 'vfile'
import {report} from '../../diagnostic/index.ts'
import {createSlots} from '../../print/slots.ts'
import type {Pipeline, SummaryInput, SummaryOutcome} from '../pipeline-types.ts'
import type {BuildSettings} from '../settings.ts'
import {
  startThread,
  type Thread,
  type ThreadLimits,
  ThreadLost
} from './start-thread.ts'
import {summariesInThread} from './summaries-in-thread.ts'

/** A pipeline whose work is done elsewhere. */
export interface Threads {
  readonly pipeline: Pipeline
  /** Ends all threads; what they do is lost. */
  readonly close: () => Promise<void>
}

/** Opens the threads of a run, at most so many, with their first ready. */
export type OpenThreads = (
  settings: BuildSettings,
  most: number
) => Promise<Threads>

const usual: ThreadLimits = {activeMs: 20_000, memoryMb: 512}

/** Holds a thread, or the one that takes its place when it is lost. */
interface Holder {
  thread: Thread
}

/**
 * Opens threads that make summaries.
 *
 * A summary that breaks a limit ends its thread; what else was in the thread
 * is made again. So one summary costs the others nothing but time.
 *
 * @param program
 *   `thread.js`, compiled.
 */
export async function openThreads(
  program: URL,
  settings: BuildSettings,
  most: number,
  limits: ThreadLimits = usual
): Promise<Threads> {
  const running = new Set<Thread>()
  const holders = Array.from({length: most}, (): Holder => ({thread: start()}))
  // Each thread once, then each again: so all have work.
  const seats = createSlots(
    Array.from({length: summariesInThread}, () => holders).flat()
  )
  const alone = createSlots(['alone'])
  let open = true

  function start(): Thread {
    const thread = startThread(program, settings, limits)
    running.add(thread)
    return thread
  }

  async function run(input: SummaryInput): Promise<SummaryOutcome> {
    const holder = await seats.take()
    try {
      if (!holder.thread.isAlive() && open) {
        running.delete(holder.thread)
        holder.thread = start()
      }
      return await holder.thread.run(input)
    } catch (error) {
      // A thread that made much before may be short of memory for no fault
      // of this summary.
      const again =
        open &&
        error instanceof ThreadLost &&
        (error.shared || error.reason === 'memory')
      if (!again) throw error
    } finally {
      seats.give(holder)
    }
    return runAlone(input)
  }

  async function runAlone(input: SummaryInput): Promise<SummaryOutcome> {
    const place = await alone.take()
    try {
      if (!open) throw new ThreadLost('closed', false)
      const thread = start()
      try {
        return await thread.run(input)
      } finally {
        await thread.end()
        running.delete(thread)
      }
    } finally {
      alone.give(place)
    }
  }

  async function close(): Promise<void> {
    open = false
    await Promise.all([...running].map(async (thread) => thread.end()))
  }

  try {
    await holders[0]?.thread.ready
  } catch (error) {
    await close()
    throw error
  }

  return {
    close,
    async pipeline(input) {
      try {
        return await run(input)
      } catch (error) {
        const broken = limitOf(error, limits)
        if (broken === undefined) throw error
        const file = new VFile({path: input.path})
        report(file, 'summary-limits', {
          fix: 'Make what is largest in it smaller: long tables, lists in lists, many figures; data files may be longer than data in the text.',
          reason: `Unexpected summary that takes more than ${broken} to make`
        })
        return {file, products: new Map()}
      }
    }
  }
}

/** Words for the limit that was broken; `undefined` for other errors. */
function limitOf(
  error: unknown,
  {activeMs, memoryMb}: ThreadLimits
): string | undefined {
  if (error instanceof ThreadLost) {
    if (error.reason === 'time') return `${activeMs / 1000} s`
    return error.reason === 'memory' ? `${memoryMb} MB of memory` : undefined
  }
  return error instanceof Error &&
    error.name === 'RangeError' &&
    error.message === 'Maximum call stack size exceeded'
    ? 'the depth that the program can follow'
    : undefined
}
