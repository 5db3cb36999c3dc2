import type {BrowserMissing} from './resolve-browser.ts'

const fixes = [
  'install Chrome or Edge, or point PUPPETEER_EXECUTABLE_PATH at one',
  'Linux x64:  npm ci --include=optional',
  'Debian/Ubuntu:  sudo apt-get install chromium-headless-shell   (or chromium)',
  'npx puppeteer browsers install chrome-headless-shell   (needs internet)'
] as const

/**
 * What to print when there is no browser.
 *
 * @param missing
 *   All places that were tried.
 * @returns
 *   Lines that name each place, then what to do.
 */
export function formatMissingBrowser(missing: BrowserMissing): string {
  const {askedBy, attempts} = missing
  const width = Math.max(...attempts.map(({place}) => place.length))
  const offered =
    askedBy === undefined
      ? fixes
      : [`point ${askedBy} at Chrome, Chromium or Edge`, `unset ${askedBy}`]

  return [
    'PDF output needs a Chromium-based browser and none was found.',
    ...attempts.map(function ({outcome, place}) {
      return `  ${place.padEnd(width)}  ${outcome}`
    }),
    'Fix one of:',
    ...offered.map((fix) => `  - ${fix}`),
    'HTML posters, HTML handouts and newsletters were written. To build only those: npm run build -- --no-pdf'
  ].join('\n')
}
