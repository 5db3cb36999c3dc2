/**
 * Whether something is done in time; if not, or if it fails, it is left.
 *
 * @param work
 *   What to wait for.
 * @param timeoutMs
 *   For how long.
 */
export async function within(
  work: Promise<unknown>,
  timeoutMs: number
): Promise<boolean> {
  return new Promise(function (resolve) {
    const timer = setTimeout(resolve, timeoutMs, false)
    void work.then(
      function () {
        clearTimeout(timer)
        resolve(true)
      },
      function () {
        clearTimeout(timer)
        resolve(false)
      }
    )
  })
}
