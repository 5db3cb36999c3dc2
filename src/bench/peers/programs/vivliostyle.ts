import {join} from 'node:path'
import {fonts} from '../fonts.ts'
import type {Peer} from '../peer.ts'
import {cssOf, pageRule} from '../style.ts'
import {toHtml} from '../to-html.ts'

// https://github.com/vivliostyle/vivliostyle-cli/tree/main/docs: a file of
// settings may hold many publications.
export const vivliostyle: Peer = {
  command: ({browser, home}) => ({
    args: [
      join(home, 'node_modules/@vivliostyle/cli/dist/cli.js'),
      'build',
      '--executable-browser',
      browser.path
    ]
  }),
  id: 'vivliostyle-cli',
  manner: 'one process, one publication after the other',
  package: '@vivliostyle/cli',
  // The newest that says it runs on Node 20.
  version: '11.0.0',
  write: (sheets) =>
    new Map([
      ['handout.css', `${pageRule}${cssOf(fonts)}`],
      ...sheets.map(
        ({name, sheet}) =>
          [`${name}.html`, toHtml(sheet, 'handout.css')] as const
      ),
      ['vivliostyle.config.js', settingsOf(sheets.map(({name}) => name))]
    ])
}

function settingsOf(names: readonly string[]): string {
  const publications = names.map((name) => ({
    entry: `${name}.html`,
    output: `${name}.pdf`,
    size: 'A4',
    title: name
  }))
  return `export default ${JSON.stringify(publications, undefined, 2)}\n`
}
