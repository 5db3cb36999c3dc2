import {expect, test} from 'vitest'
import type {Pipeline} from '../../src/build/pipeline-types.ts'
import {buildWorld, pathsIn, pipeline, worldOf} from './world.ts'

/** Refuses what holds `REFUSE`, and shows the page where it holds `PAGE`. */
const showing: Pipeline = async function (input) {
  const outcome = await pipeline(input)
  return {
    ...outcome,
    inspection: new Map(
      input.text.includes('PAGE') ? [['poster.html', input.text]] : []
    )
  }
}

test('should write pages that gates refuse, until they hold', async function () {
  const files = worldOf({one: 'REFUSE PAGE 1'})
  const first = await buildWorld(files, {pipeline: showing})
  expect(first.report.summaries[0]).toMatchObject({
    products: [],
    stale: false,
    state: 'refused'
  })
  expect(pathsIn(files, 'dist/one')).toEqual(['refused/poster.html'])

  files.set('content/one/summary.md', 'REFUSE PAGE 2')
  const second = await buildWorld(files, {pipeline: showing})
  expect(second.report.summaries[0]?.stale).toBe(false)
  expect(pathsIn(files, 'dist/one')).toEqual(['refused/poster.html'])
  expect(files.get('dist/one/refused/poster.html')).toBe('REFUSE PAGE 2')

  files.set('content/one/summary.md', 'REFUSE')
  await buildWorld(files, {pipeline: showing})
  expect(pathsIn(files, 'dist/one')).toEqual([])

  files.set('content/one/summary.md', 'REFUSE PAGE 3')
  await buildWorld(files, {pipeline: showing})
  files.set('content/one/summary.md', 'Fine')
  await buildWorld(files, {pipeline: showing})
  expect(pathsIn(files, 'dist/one')).not.toContain('refused/poster.html')
  expect(pathsIn(files, 'dist/one')).toContain('poster.html')
})

test('should keep earlier products beside pages that gates refuse', async function () {
  const files = worldOf({one: 'Fine'})
  await buildWorld(files, {pipeline: showing})
  files.set('content/one/summary.md', 'REFUSE PAGE')
  const {report} = await buildWorld(files, {pipeline: showing})

  expect(report.summaries[0]?.stale).toBe(true)
  expect(files.get('dist/one/poster.html')).toBe('poster: Fine')
  expect(files.get('dist/one/refused/poster.html')).toBe('REFUSE PAGE')
})

test('should write no pages that gates refuse in a check', async function () {
  const files = worldOf({one: 'REFUSE PAGE'})
  await buildWorld(files, {pipeline: showing, settings: {write: false}})
  expect(pathsIn(files, 'dist')).toEqual([])
})
