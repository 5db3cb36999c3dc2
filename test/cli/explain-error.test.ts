import {expect, test} from 'vitest'
import {explainError} from '../../src/cli/explain-error.ts'

const errorOf = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: raw`), {code, ...(path && {path})})

test.each([
  [
    errorOf('ENOSPC', 'dist/one'),
    'Cannot write `dist/one`: the disk is full (ENOSPC)'
  ],
  [errorOf('ENOSPC'), 'Cannot write: the disk is full (ENOSPC)'],
  [
    errorOf('ENOTDIR', '/x/y'),
    'Cannot write `/x/y`: a part of that path is a file, not a folder (ENOTDIR)'
  ],
  [
    errorOf('ENOENT', '/proc/x'),
    'Cannot write `/proc/x`: no file or folder can be made there (ENOENT)'
  ],
  [errorOf('EOTHER', 'dist'), 'EOTHER: raw'],
  [new Error('Cannot find `x`'), 'Cannot find `x`'],
  ['thrown', 'thrown']
])('should say what %o means', function (error, expected) {
  expect(explainError(error)).toBe(expected)
})
