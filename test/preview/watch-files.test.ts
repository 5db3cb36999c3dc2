import {EventEmitter} from 'node:events'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {createServer, type FSWatcher} from 'vite'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {type Changes, watchFiles} from '../../src/preview/watch-files.ts'
import {makeContent, type TestContent} from './content.ts'

const summary: Changes = {
  isAll: false,
  isOther: false,
  isTemplates: false,
  slugs: ['my-trial']
}
let content: TestContent

beforeEach(function () {
  content = makeContent()
})
afterEach(() => content.remove())

/** Text of the summary at each time that it was taken in. */
async function watch(
  watcher: FSWatcher,
  meanwhile?: (taken: readonly string[]) => Promise<void>
) {
  const taken: string[] = []
  const changes: Changes[] = []
  let under = 0
  const stop = await watchFiles(
    watcher,
    content.settings,
    ['my-trial'],
    async function (change) {
      under++
      expect(under).toBe(1)
      changes.push(change)
      const text = content.read('my-trial/summary.md')
      await meanwhile?.(taken)
      taken.push(text)
      under--
    },
    (error) => taken.push(String(error))
  )
  return {changes, stop, taken}
}

/** A watcher that tells what the test lets it tell. */
function quietWatcher() {
  const watched = {
    [content.folder]: ['my-trial'],
    [join(content.folder, 'my-trial')]: ['summary.md'],
    [join(process.cwd(), 'templates')]: []
  }
  const events = new EventEmitter()
  return Object.assign(events, {
    add: () => events,
    getWatched: () => watched
  }) as unknown as FSWatcher
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5)
}

test('should take in what changes while a change is taken in, after it', async function () {
  const watcher = quietWatcher()
  const path = join(content.folder, 'my-trial/summary.md')
  const {changes, stop, taken} = await watch(watcher, async function (before) {
    if (before.length > 0) return
    content.write('my-trial/summary.md', 'second')
    watcher.emit('all', 'change', path)
    await pause(40)
  })
  content.write('my-trial/summary.md', 'first')
  watcher.emit('all', 'change', path)
  await until(() => taken.length === 2)
  expect(taken).toEqual(['first', 'second'])
  expect(changes).toEqual([summary, summary])
  await stop()
})

test('should see a second saving that the watcher does not tell', async function () {
  const watcher = quietWatcher()
  const {changes, stop, taken} = await watch(watcher)
  content.write('my-trial/summary.md', 'first')
  watcher.emit('all', 'change', join(content.folder, 'my-trial/summary.md'))
  await until(() => taken.length === 1)
  content.write('my-trial/summary.md', 'second')
  await until(() => taken.length === 2)
  expect(taken).toEqual(['first', 'second'])
  expect(changes).toEqual([summary, summary])
  await stop()
})

test('should see two quick savings of a file with the watcher of Vite', async function () {
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    root: content.folder,
    server: {middlewareMode: true, ws: false}
  })
  const {stop, taken} = await watch(server.watcher)
  content.write('my-trial/summary.md', 'first')
  await until(() => taken.includes('first'))
  content.write('my-trial/summary.md', 'second')
  await until(() => taken.includes('second'))
  expect(taken.at(-1)).toBe('second')
  await stop()
  await server.close()
})

test('should take nothing in once it is stopped', async function () {
  const watcher = quietWatcher()
  const {stop, taken} = await watch(watcher)
  content.write('my-trial/summary.md', 'first')
  watcher.emit('all', 'change', join(content.folder, 'my-trial/summary.md'))
  await until(() => taken.length === 1)
  await stop()
  content.write('my-trial/summary.md', 'second')
  watcher.emit('all', 'change', join(content.folder, 'my-trial/summary.md'))
  await pause(200)
  expect(taken).toEqual(['first'])
})
