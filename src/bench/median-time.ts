/**
 * Milliseconds that a piece of work takes: the median of many rounds, after
 * some that warm the just-in-time compiler.
 */
export function medianTime(work: () => unknown, rounds = 41): number {
  for (let round = 0; round < 10; round++) work()
  const times = Array.from({length: rounds}, function () {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  times.sort((a, b) => a - b)
  return times[rounds >> 1] ?? 0
}
