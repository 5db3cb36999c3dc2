import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, expect, test} from 'vitest'

const cli = fileURLToPath(new URL('../../../lib/cli.js', import.meta.url))
const packed = fileURLToPath(new URL('../../../lib/packed', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'plenary-test-'))

afterAll(function () {
  rmSync(folder, {recursive: true})
})

// A thread that nobody ended would keep the program for ever.
test('should end the program where templates cannot be read', function () {
  const start = Date.now()
  const {signal, status, stderr} = spawnSync(
    process.execPath,
    [cli, 'check', '--no-pdf', '--templates', folder],
    {encoding: 'utf8', killSignal: 'SIGKILL', timeout: 120_000}
  )
  expect({signal, status, stderr}).toEqual({
    signal: null,
    status: 3,
    stderr: `plenary: Cannot find \`${folder}/fonts.yaml\`\n`
  })
  // It ran as one file, and not as it was compiled for want of that.
  const used = readdirSync(packed).filter(
    (name) =>
      /^[\da-f]{32}\.js$/.test(name) &&
      statSync(join(packed, name)).mtimeMs >= start - 1000
  )
  expect(used).not.toEqual([])
}, 180_000)
