import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

// A case is a folder of `test/products`: what only whole products show.
test('should report what is wrong with products', async function () {
  const {status, stdout} = spawnSync(
    process.execPath,
    ['lib/cli.js', 'check', '--content', 'test/products', '--jobs', '2'],
    {cwd: root, encoding: 'utf8'}
  )
  await expect(stdout).toMatchFileSnapshot('../products/messages.txt')
  expect(status).toBe(1)
})
