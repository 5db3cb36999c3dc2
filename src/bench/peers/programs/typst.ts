import {fileURLToPath} from 'node:url'
import type {Peer} from '../peer.ts'
import {typstStyle} from '../style.ts'
import {toTypst} from '../to-typst.ts'

// https://myriad-dreamin.github.io/typst.ts/cookery/guide/all-in-one-node.html
export const typst: Peer = {
  command: ({folder, home}, names) => ({
    args: [
      fileURLToPath(new URL('typst-runner.js', import.meta.url)),
      home,
      folder,
      ...names
    ]
  }),
  id: 'typst',
  manner: 'one compiler for all files, no browser',
  package: '@myriaddreamin/typst-ts-node-compiler',
  version: '0.7.0',
  write: (sheets) =>
    new Map([
      ['handout.typ', typstStyle],
      ...sheets.map(
        ({name, sheet}) =>
          [`${name}.typ`, toTypst(sheet, 'handout.typ')] as const
      )
    ])
}
