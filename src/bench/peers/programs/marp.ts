import {join} from 'node:path'
import {fonts} from '../fonts.ts'
import type {Peer} from '../peer.ts'
import {cssOf, marginMm} from '../style.ts'
import {toMarkdown} from '../to-markdown.ts'

// https://github.com/marp-team/marp-cli#convert-multiple-files
export const marp: Peer = {
  command: ({browser, home}, names) => ({
    args: [
      join(home, 'node_modules/@marp-team/marp-cli/marp-cli.js'),
      '--pdf',
      '--allow-local-files',
      '--theme-set',
      'handout.css',
      '--browser',
      'chrome',
      '--browser-path',
      browser.path,
      '--',
      ...names.map((name) => `${name}.md`)
    ],
    env: {
      PUPPETEER_HEADLESS_MODE: 'shell',
      ...(browser.args.includes('--no-sandbox') && {CHROME_NO_SANDBOX: '1'})
    }
  }),
  id: 'marp-cli',
  manner: 'one process, its usual 5 at a time; pages broken by hand',
  package: '@marp-team/marp-cli',
  version: '4.5.1',
  write: (sheets) =>
    new Map([
      ['handout.css', theme],
      ...sheets.map(
        ({name, sheet}) =>
          [
            `${name}.md`,
            `---\ntheme: handout\nsize: A4\n---\n\n${toMarkdown(sheet, '---')}`
          ] as const
      )
    ])
}

/** A slide is a sheet of A4, at 96 pixels an inch. */
const theme = `/* @theme handout */
/* @size A4 794px 1123px */
${cssOf(fonts)}
section{box-sizing:border-box;width:794px;height:1123px;padding:${marginMm}mm}
`
