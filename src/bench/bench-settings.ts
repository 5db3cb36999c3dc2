import type {BuildSettings} from '../build/settings.ts'
import {outputNames} from '../markdown/index.ts'

/** Settings for the shipped summaries, with nothing written. */
export const benchSettings: BuildSettings = {
  content: 'content',
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
}
