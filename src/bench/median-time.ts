/**
 * Milliseconds that a piece of work takes: the median of many rounds, after
 * some that warm the just-in-time compiler.
 */
export function medianTime(work: () => unknown, rounds = 41): number {
  for (let round = 0; round < Math.min(10, rounds); round++) work()
  const times = Array.from({length: rounds}, function () {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return median(times)
}

/** The same of work that is waited for. */
export async function medianTimeOf(
  work: () => Promise<unknown>,
  rounds = 21
): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds + 5; round++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }

  return median(times.slice(5))
}

/** The one in the middle of some. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
