import {expect, test} from 'vitest'
import type {Done} from '../../src/build/done.ts'
import {createProgress} from '../../src/cli/progress.ts'

function done(slug: string, state: Done['state'] = 'built'): Done {
  const plan = {isDone: false, make: [], reasons: new Map(), reuse: []}
  return {messages: [], path: `${slug}.md`, plan, slug, state}
}

/** What is shown of summaries that take half a second each. */
function show(total: number, isLive: boolean, reused = 0): string[] {
  const shown: string[] = []
  let now = 0
  const progress = createProgress(
    {err: (text) => shown.push(text), isLive},
    () => now
  )
  progress.begin(total, reused)
  for (let index = 1; index <= total; index++) {
    now += 500
    progress.finish(done(`s${index}`, index === 2 ? 'refused' : 'built'))
  }
  progress.end()
  return shown
}

test('should say little where nobody watches', function () {
  expect(show(4, false)).toEqual(['4 summaries to make\n'])
  expect(show(1, false, 999)).toEqual([
    '1 summary to make, 999 stay as they are\n'
  ])
  expect(show(0, false, 1000)).toEqual([])
})

test('should say on the way where there is much to make', function () {
  expect(show(100, false)).toEqual([
    '100 summaries to make\n',
    '10 of 100, 2.0/s, 45 s left, 1 not built\n',
    '20 of 100, 2.0/s, 40 s left, 1 not built\n',
    '30 of 100, 2.0/s, 35 s left, 1 not built\n',
    '40 of 100, 2.0/s, 30 s left, 1 not built\n',
    '50 of 100, 2.0/s, 25 s left, 1 not built\n',
    '60 of 100, 2.0/s, 20 s left, 1 not built\n',
    '70 of 100, 2.0/s, 15 s left, 1 not built\n',
    '80 of 100, 2.0/s, 10 s left, 1 not built\n',
    '90 of 100, 2.0/s, 5 s left, 1 not built\n'
  ])
})

test('should rewrite one line of a terminal, and clear it', function () {
  const lines = show(2, true)
  expect(lines.every((line) => line.startsWith('\r\u001B[2K'))).toBe(true)
  expect(lines.map((line) => line.slice(5))).toEqual([
    '░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 2  ',
    '████████████░░░░░░░░░░░░ 1 of 2  s1',
    '████████████████████████ 2 of 2, 2.0/s, 1 not built  s2',
    ''
  ])
})

test('should draw nothing where nothing is made', function () {
  expect(show(0, true, 1000)).toEqual([])
})

test('should not draw more often than one can see', function () {
  let drawn = 0
  const progress = createProgress(
    {err: () => drawn++, isLive: true},
    () => 1000
  )
  progress.begin(1000, 0)
  for (let index = 0; index < 999; index++) progress.finish(done(`s${index}`))
  expect(drawn).toBe(1)
  progress.finish(done('last'))
  expect(drawn).toBe(2)
})

test('should fit a line of a terminal', function () {
  const shown: string[] = []
  const progress = createProgress(
    {err: (text) => shown.push(text), isLive: true},
    () => 0
  )
  progress.begin(1, 0)
  progress.finish(done('x'.repeat(200)))
  expect(shown.at(-1)).toHaveLength(5 + 79)
})
