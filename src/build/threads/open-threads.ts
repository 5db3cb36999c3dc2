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

/** A place in a thread, which changes when its thread is lost. */
interface Seat {
  readonly row: Row
}

interface Row {
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
  const start = () => startThread(program, settings, limits)
  const rows = Array.from({length: most}, (): Row => ({thread: start()}))
  // One thread first in each row, so that all rows have work.
  const seats = createSlots(
    Array.from({length: summariesInThread}, () =>
      rows.map((row): Seat => ({row}))
    ).flat()
  )
  const alone = createSlots(['alone'])
  let open = true

  async function run(input: SummaryInput): Promise<SummaryOutcome> {
    const seat = await seats.take()
    try {
      if (!seat.row.thread.isAlive() && open) seat.row.thread = start()
      return await seat.row.thread.run(input)
    } catch (error) {
      // A thread that made much before may be short of memory for no fault
      // of this summary.
      const again =
        open &&
        error instanceof ThreadLost &&
        (error.shared || error.reason === 'memory')
      if (!again) throw error
    } finally {
      seats.give(seat)
    }
    return runAlone(input)
  }

  async function runAlone(input: SummaryInput): Promise<SummaryOutcome> {
    const place = await alone.take()
    const thread = start()
    try {
      return await thread.run(input)
    } finally {
      await thread.end()
      alone.give(place)
    }
  }

  async function close(): Promise<void> {
    open = false
    await Promise.all(rows.map(async ({thread}) => thread.end()))
  }

  try {
    await rows[0]?.thread.ready
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
