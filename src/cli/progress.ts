import type {BuildLog} from '../build/build.ts'
import type {Terminal} from './terminal.ts'

const clearLine = '\r\u001B[2K'
const barWidth = 24
/** A line that is longer would not be cleared as one. */
const lineWidth = 79
/** Not more often than this, as the eye follows no faster. */
const drawEveryMs = 100
/** Lines of a build elsewhere, if there is much to make. */
const steps = 10

/**
 * Shows how far a build is: one line that changes on a terminal; elsewhere a
 * line at the beginning, and some on the way where there is much to make.
 *
 * @param clock
 *   Milliseconds since some time.
 */
export function createProgress(
  {err, isLive}: Pick<Terminal, 'err' | 'isLive'>,
  clock: () => number
): BuildLog & {readonly end: () => void} {
  let total = 0
  let done = 0
  let unbuilt = 0
  let started = 0
  let drawn = 0

  return {
    begin(make, reused) {
      total = make
      started = clock()
      if (make === 0) return
      if (isLive) draw('')
      else
        err(
          `${make} ${make === 1 ? 'summary' : 'summaries'} to make${reused > 0 ? `, ${reused} stay as they are` : ''}\n`
        )
    },
    finish({slug, state}) {
      done++
      if (state !== 'built') unbuilt++
      if (isLive) {
        if (done === total || clock() - drawn >= drawEveryMs) draw(slug)
      } else if (isStep(done, total)) err(`${words()}\n`)
    },
    end() {
      if (isLive && total > 0) err(clearLine)
    }
  }

  function draw(slug: string): void {
    drawn = clock()
    const filled = Math.round((barWidth * done) / total)
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
    err(clearLine + `${bar} ${words()}  ${slug}`.slice(0, lineWidth))
  }

  /** “312 of 1000, 41/s, 17 s left, 2 not built”. */
  function words(): string {
    const seconds = (clock() - started) / 1000
    const rate = done / seconds
    const parts = [`${done} of ${total}`]
    if (done > 0 && seconds >= 1) {
      parts.push(`${rate < 10 ? rate.toFixed(1) : rate.toFixed(0)}/s`)
      if (done < total) parts.push(`${timeWords((total - done) / rate)} left`)
    }
    if (unbuilt > 0) parts.push(`${unbuilt} not built`)
    return parts.join(', ')
  }
}

function isStep(done: number, total: number): boolean {
  if (total < 2 * steps || done === total) return false
  return (
    Math.floor((steps * done) / total) >
    Math.floor((steps * (done - 1)) / total)
  )
}

function timeWords(seconds: number): string {
  return seconds < 90
    ? `${Math.ceil(seconds)} s`
    : `${Math.round(seconds / 60)} min`
}
