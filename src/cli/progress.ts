import type {BuildLog} from '../build/build.ts'
import type {SummaryReport} from '../build/report.ts'
import type {Terminal} from './terminal.ts'

const clearLine = '\r\u001B[2K'

/**
 * Shows how far a build is: one line that changes on a terminal, one line a
 * summary elsewhere.
 */
export function createProgress({err, isLive}: Terminal): BuildLog & {
  readonly end: () => void
} {
  let total = 0
  let done = 0
  let refused = 0

  return {
    begin(count) {
      total = count
      if (isLive) draw()
    },
    finish(summary) {
      done++
      if (summary.state !== 'built') refused++
      if (isLive) draw(summary.slug)
      else err(`${describe(summary)}\n`)
    },
    end() {
      if (isLive) err(clearLine)
    }
  }

  function draw(slug = ''): void {
    const width = 24
    const filled = total === 0 ? width : Math.round((width * done) / total)
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
    const failures = refused > 0 ? `, ${refused} not built` : ''
    err(`${clearLine}${bar} ${done} of ${total}${failures}  ${slug}`)
  }
}

function describe({slug, state, products}: SummaryReport): string {
  if (state !== 'built') return `${state.padEnd(8)} ${slug}`
  const count = products.length
  return `built    ${slug}${count > 0 ? `  ${count} files` : ''}`
}
