import {join} from 'node:path'
import {fonts} from '../fonts.ts'
import type {Peer} from '../peer.ts'
import {cssOf, marginMm} from '../style.ts'
import {toMarkdown} from '../to-markdown.ts'

// https://github.com/simonhaenisch/md-to-pdf#usage
export const mdToPdf: Peer = {
  command: ({browser, home}, names) => ({
    args: [
      join(home, 'node_modules/md-to-pdf/dist/cli.js'),
      ...names.map((name) => `${name}.md`),
      '--stylesheet',
      'handout.css',
      '--pdf-options',
      JSON.stringify({format: 'A4', margin: `${marginMm}mm`}),
      '--launch-options',
      JSON.stringify({
        args: browser.args,
        executablePath: browser.path,
        headless: 'shell'
      })
    ]
  }),
  id: 'md-to-pdf',
  manner: 'one process, all files at once, as it does by itself',
  overrides: {puppeteer: '24.43.1'},
  package: 'md-to-pdf',
  version: '5.2.5',
  write: (sheets) =>
    new Map([
      ['handout.css', cssOf(fonts)],
      ...sheets.map(
        ({name, sheet}) => [`${name}.md`, toMarkdown(sheet)] as const
      )
    ])
}
