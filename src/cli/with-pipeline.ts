import type {Effects} from '../build/effects.ts'
import type {Pipeline} from '../build/pipeline-types.ts'
import type {BuildSettings} from '../build/settings.ts'
import type {Threads} from '../build/threads/open-threads.ts'

/** A thread takes long to start: each is to have some summaries. */
const summariesForThread = 4

/**
 * Does work that may need a pipeline: it is opened when it is asked for, in
 * threads where there are any, and closed afterwards.
 *
 * @param work
 *   What to do; it says for how many summaries the pipeline is.
 */
export async function withPipeline<T>(
  effects: Effects,
  settings: BuildSettings,
  work: (open: (summaries: number) => Promise<Pipeline>) => Promise<T>
): Promise<T> {
  let threads: Promise<Threads> | undefined

  try {
    return await work(async function (summaries) {
      threads ??= openThreads(effects, settings, summaries)
      return (await threads).pipeline
    })
  } finally {
    await threads?.then(
      async ({close}) => close(),
      // Told by the work.
      () => {}
    )
  }
}

async function openThreads(
  effects: Effects,
  settings: BuildSettings,
  summaries: number
): Promise<Threads> {
  if (effects.openThreads) {
    const wanted = Math.max(1, Math.ceil(summaries / summariesForThread))
    return effects.openThreads(settings, Math.min(settings.jobs, wanted))
  }
  const {createPipeline} = await import('../build/pipeline.ts')
  const pipeline = await createPipeline(effects, settings)
  return {close: async () => {}, pipeline}
}
