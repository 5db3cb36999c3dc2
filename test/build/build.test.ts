import {describe, expect, test} from 'vitest'
import {Interrupted} from '../../src/build/build.ts'
import {parseReport} from '../../src/build/report.ts'
import {memoryEffects} from '../memory-effects.ts'
import {buildWorld, pathsIn, pipeline, worldOf} from './world.ts'

const products = [
  'abstract.html',
  'handout.html',
  'newsletter.html',
  'poster.html',
  'trace.json'
]

describe('build', function () {
  test('should write all products, a list and a report', async function () {
    const files = worldOf({one: 'First'})
    const {report} = await buildWorld(files)

    expect(pathsIn(files, 'dist')).toEqual([
      'feed.json',
      'feed.xml',
      'index.html',
      ...products.map((path) => `one/${path}`),
      'report.json'
    ])
    expect(files.get('dist/one/poster.html')).toBe('poster: First')
    expect(parseReport(String(files.get('dist/report.json')))).toEqual(
      JSON.parse(JSON.stringify(report))
    )
  })

  test('should finish all summaries when one is refused and one crashes', async function () {
    const files = worldOf({
      a: 'REFUSE',
      b: 'Fine',
      c: 'CRASH',
      d: 'Fine too'
    })
    const {crashes, report} = await buildWorld(files)
    const states = report.summaries.map(({slug, state}) => [slug, state])

    expect(states).toEqual([
      ['a', 'refused'],
      ['b', 'built'],
      ['c', 'crashed'],
      ['d', 'built']
    ])
    expect(report.counts).toMatchObject({built: 2, failed: 1, refused: 1})
    expect([...crashes].map(([slug, {message}]) => [slug, message])).toEqual([
      ['c', 'Planted crash']
    ])
    expect(pathsIn(files, 'dist/a')).toEqual([])
    expect(pathsIn(files, 'dist/c')).toEqual([])
    expect(pathsIn(files, 'dist/d')).toEqual(products)
  })

  test('should mark earlier products of a refused summary as stale', async function () {
    const files = worldOf({one: 'First'})
    await buildWorld(files)
    files.set('content/one/summary.md', 'REFUSE')
    const {report} = await buildWorld(files)
    const [summary] = report.summaries

    expect(summary).toMatchObject({stale: true, state: 'refused'})
    expect(summary?.products.map(({path}) => path)).toEqual(products)
    expect(pathsIn(files, 'dist/one')).toEqual(
      [...products, 'stale.txt'].sort()
    )
    expect(files.get('dist/one/poster.html')).toBe('poster: First')
    expect(files.get('dist/one/stale.txt')).toContain('Planted error')

    files.set('content/one/summary.md', 'Second')
    const mended = await buildWorld(files)
    expect(mended.report.summaries[0]?.stale).toBe(false)
    expect(pathsIn(files, 'dist/one')).toEqual(products)
    expect(files.get('dist/one/poster.html')).toBe('poster: Second')
  })

  test('should refuse a folder that is no summary, and build the others', async function () {
    const files = worldOf({Bad_Name: 'Fine', good: 'Fine'})
    files.set('content/empty/notes.txt', '')
    const {report} = await buildWorld(files)

    expect(
      report.summaries.map(({messages, slug}) => [
        slug,
        messages.map(({rule}) => rule)
      ])
    ).toEqual([
      ['Bad_Name', ['summary-folder']],
      ['empty', ['summary-folder']],
      ['good', []]
    ])
  })

  test('should keep products of other outputs under `--only`', async function () {
    const files = worldOf({one: 'First'})
    await buildWorld(files)
    files.set('content/one/summary.md', 'Second')
    const {report} = await buildWorld(files, {
      settings: {outputs: ['newsletter']}
    })

    expect(files.get('dist/one/newsletter.html')).toBe('newsletter: Second')
    // Kept products are copied as bytes.
    expect(files.get('dist/one/poster.html')).toEqual(
      new TextEncoder().encode('poster: First')
    )
    expect(
      report.summaries[0]?.products.map(({kept, path}) => [path, kept])
    ).toEqual([
      ['abstract.html', true],
      ['handout.html', true],
      ['newsletter.html', false],
      ['poster.html', true],
      ['trace.json', false]
    ])
  })

  test('should leave summaries alone that it was not asked for', async function () {
    const files = worldOf({one: 'First', two: 'First'})
    await buildWorld(files)
    files.set('content/one/summary.md', 'Second')
    files.set('content/two/summary.md', 'Second')
    const {report} = await buildWorld(files, {settings: {slugs: ['two']}})

    expect(files.get('dist/one/poster.html')).toBe('poster: First')
    expect(files.get('dist/two/poster.html')).toBe('poster: Second')
    expect(report.summaries.map(({earlier, slug}) => [slug, earlier])).toEqual([
      ['one', true],
      ['two', false]
    ])
  })

  test('should remove products of a summary that is gone, and nothing else', async function () {
    const files = worldOf({one: 'First', two: 'First'})
    await buildWorld(files)
    files.delete('content/two/summary.md')
    files.set('dist/CNAME', 'example.org')
    await buildWorld(files)

    expect(pathsIn(files, 'dist')).toEqual([
      'CNAME',
      'feed.json',
      'feed.xml',
      'index.html',
      ...products.map((path) => `one/${path}`),
      'report.json'
    ])
  })

  test('should write the same bytes again', async function () {
    const files = worldOf({one: 'First', two: 'REFUSE', three: 'Third'})
    await buildWorld(files)
    const first = new Map(files)
    await buildWorld(files, {settings: {anew: true}})
    expect(files).toEqual(first)

    // In another order and one at a time.
    const others = worldOf({three: 'Third', two: 'REFUSE', one: 'First'})
    await buildWorld(others, {settings: {jobs: 1, pid: 7}})
    expect(others.get('dist/report.json')).toBe(first.get('dist/report.json'))
    expect(others.get('dist/index.html')).toBe(first.get('dist/index.html'))
  })

  test('should write nothing in a check', async function () {
    const files = worldOf({one: 'First', two: 'REFUSE'})
    const before = new Map(files)
    const {report} = await buildWorld(files, {settings: {write: false}})
    expect(report.counts).toMatchObject({built: 1, refused: 1})
    expect(files).toEqual(before)
  })

  test('should rewrite pins where that was asked for', async function () {
    const files = worldOf({one: 'First'})
    await buildWorld(files, {
      settings: {update: true},
      pipeline: async (input) => ({...(await pipeline(input)), source: 'New'})
    })
    expect(files.get('content/one/summary.md')).toBe('New')
  })
})

describe('interruption', function () {
  test('should leave whole folders and no unfinished work', async function () {
    const files = worldOf({one: 'First', three: 'First', two: 'First'})
    await buildWorld(files)
    for (const slug of ['one', 'three', 'two'])
      files.set(`content/${slug}/summary.md`, 'Second')
    const abort = new AbortController()
    const end = buildWorld(files, {
      settings: {jobs: 1},
      signal: abort.signal,
      async pipeline(input) {
        // The last of the three: two are made at a time.
        if (input.slug === 'two') abort.abort()
        return pipeline(input)
      }
    })

    await expect(end).rejects.toThrow(Interrupted)
    expect(files.get('dist/one/poster.html')).toBe('poster: Second')
    expect(files.get('dist/two/poster.html')).toBe('poster: First')
    expect(pathsIn(files, 'dist/.staging')).toEqual([])
  })

  test('should leave the earlier products when a file cannot be written', async function () {
    const files = worldOf({one: 'First'})
    await buildWorld(files)
    files.set('content/one/summary.md', 'Second')
    const {write} = memoryEffects(files)
    const end = buildWorld(files, {
      effects: {
        async write(path, contents) {
          if (path.endsWith('poster.html')) throw new Error('Disk is full')
          return write(path, contents)
        }
      }
    })

    await expect(end).rejects.toThrow('Disk is full')
    expect(files.get('dist/one/abstract.html')).toBe('abstract: First')
    expect(files.get('dist/one/poster.html')).toBe('poster: First')
    expect(pathsIn(files, 'dist/.staging')).toEqual([])
  })

  test('should be known as ours from the first write on', async function () {
    const files = worldOf({one: 'First'})
    const abort = new AbortController()
    abort.abort()
    const end = buildWorld(files, {signal: abort.signal})
    await expect(end).rejects.toThrow(Interrupted)
    const report = parseReport(String(files.get('dist/report.json')))
    expect(report?.generator).toBe('plenary')
  })
})
