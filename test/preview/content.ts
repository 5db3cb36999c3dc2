import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {benchSettings} from '../../src/bench/bench-settings.ts'
import type {BuildSettings} from '../../src/build/settings.ts'

/** A content folder of its own, which goes with `remove`. */
export interface TestContent {
  readonly folder: string
  readonly settings: BuildSettings
  readonly read: (name: string) => string
  readonly write: (name: string, text: string) => void
  readonly remove: () => void
}

/** Rows of responses that the new summary has in a block. */
const block = /```csv adrs\n([^`]*)```\n\n/

/**
 * Makes a content folder with one summary: the one that `new` starts, its
 * responses in a file.
 */
export function makeContent(): TestContent {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-preview-'))
  const start = readFileSync('templates/new/summary.md', 'utf8')
    .replace('"TITLE"', '"Product X for brain metastases: a phase 1 trial"')
    .replace('"SHORT-TITLE"', '"Product X for brain metastases"')
  const rows = block.exec(start)?.[1] ?? ''
  mkdirSync(join(folder, 'my-trial'))
  write('my-trial/adrs.csv', rows)
  write(
    'my-trial/summary.md',
    start
      .replace(block, '')
      .replace(
        'house-style: ama\n',
        'house-style: ama\ndata: {adrs: adrs.csv}\n'
      )
  )
  return {
    folder,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    remove: () => rmSync(folder, {force: true, recursive: true}),
    settings: {...benchSettings, content: folder},
    write
  }

  function write(name: string, text: string): void {
    writeFileSync(join(folder, name), text)
  }
}
