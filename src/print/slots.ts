/** A fixed number of things that are lent to one user at a time. */
export interface Slots<T> {
  /** Waits for one, first come, first served. */
  readonly take: () => Promise<T>
  readonly give: (item: T) => void
}

/** Lends out these things. */
export function createSlots<T>(items: Iterable<T>): Slots<T> {
  const free = [...items]
  const waiting: Array<(item: T) => void> = []

  return {
    give(item) {
      const next = waiting.shift()
      if (next === undefined) free.push(item)
      else next(item)
    },
    async take() {
      const item = free.shift()
      if (item !== undefined) return item
      return new Promise(function (resolve) {
        waiting.push(resolve)
      })
    }
  }
}
