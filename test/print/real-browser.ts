import {readdir, readFile} from 'node:fs/promises'
import {browserEffects} from '../../src/build/browser-effects.ts'
import {
  openPrinter,
  type Printer,
  type PrinterSettings
} from '../../src/print/printer.ts'
import {
  type BrowserFound,
  resolveBrowser
} from '../../src/print/resolve-browser.ts'

/** The browser that the npm packages bring, or one of this computer. */
export async function findBrowser(): Promise<BrowserFound> {
  const result = await resolveBrowser(browserEffects())
  if ('path' in result) return result
  throw new Error(JSON.stringify(result.attempts))
}

/** Starts a real browser. */
export async function openRealPrinter(
  settings?: PrinterSettings
): Promise<Printer> {
  return openPrinter(await findBrowser(), browserEffects(), settings)
}

/** A document of one sheet. */
export function createHtml(body: string, css = '', head = ''): string {
  return `<!doctype html><html lang="en"><head>${head}<title>Sheet</title>
<style>@page { size: 48in 36in; margin: 0 } body { margin: 0 }
[data-page] { box-sizing: border-box; display: flow-root; height: 36in; width: 48in } ${css}</style>
</head><body><div data-page="sheet">${body}</div></body></html>`
}

/**
 * Processes that this one started, and those that they started, with a command
 * line that the pattern matches.
 */
export async function findProcesses(pattern: RegExp): Promise<number[]> {
  const parents = new Map<number, number>()
  const found: number[] = []

  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue

    try {
      const stat = await readFile(`/proc/${name}/stat`, 'utf8')
      const parent = stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]
      const command = await readFile(`/proc/${name}/cmdline`, 'utf8')
      parents.set(Number(name), Number(parent))
      if (pattern.test(command)) found.push(Number(name))
    } catch {
      // It ended meanwhile.
    }
  }

  return found.filter(function (pid) {
    let current: number | undefined = pid
    while (current !== undefined && current !== process.pid) {
      current = parents.get(current)
    }
    return current === process.pid && pid !== process.pid
  })
}
