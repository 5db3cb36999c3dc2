/**
 * Does asynchronous work, some at a time.
 *
 * @param items
 *   What to work on.
 * @param limit
 *   How many at a time; at least one.
 * @param work
 *   What to do with each; after one throws, no other begins.
 * @returns
 *   Results in the order of the items.
 */
export async function mapLimit<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>
): Promise<Result[]> {
  const results: Result[] = []
  const queue = items.entries()
  let failed = false

  async function run(): Promise<void> {
    for (const [index, item] of queue) {
      if (failed) return

      try {
        results[index] = await work(item)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }

  const runs = Array.from({length: Math.min(limit, items.length)}, run)
  const ends = await Promise.allSettled(runs)

  for (const end of ends) {
    if (end.status === 'rejected') throw end.reason
  }

  return results
}
