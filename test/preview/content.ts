import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {BuildSettings} from '../../src/build/settings.ts'
import {outputNames} from '../../src/markdown/index.ts'

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
    settings: {
      content: folder,
      jobs: 1,
      out: 'dist',
      outputs: outputNames,
      pdf: true,
      pid: process.pid,
      slugs: [],
      strict: false,
      templates: 'templates',
      update: false,
      version: '0',
      write: false
    },
    write
  }

  function write(name: string, text: string): void {
    writeFileSync(join(folder, name), text)
  }
}
