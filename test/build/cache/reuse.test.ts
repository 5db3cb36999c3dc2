import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {Interrupted} from '../../../src/build/build.ts'
import type {Pipeline} from '../../../src/build/pipeline-types.ts'
import {parseReport} from '../../../src/build/report.ts'
import {report} from '../../../src/diagnostic/index.ts'
import {memoryEffects} from '../../memory-effects.ts'
import {buildWorld, type Files, pathsIn, pipeline, worldOf} from '../world.ts'

const outputs = 'abstract poster handout newsletter'

/** A pipeline that warns, first of the summary, then of each product. */
const warning: Pipeline = async function (input) {
  const file = new VFile({path: input.path})
  report(file, 'figure-referenced', {reason: 'Planted warning'})
  for (const output of input.outputs) {
    report(file, 'figure-referenced', {reason: `Warning of the ${output}`})
    report(file, 'figure-referenced', {reason: 'Warning of all of them'})
  }
  const told = Object.fromEntries(input.outputs.map((output) => [output, 2]))
  return {...(await pipeline(input)), file, told}
}

const warnings = [
  'Planted warning',
  'Warning of the abstract',
  'Warning of all of them',
  'Warning of the poster',
  'Warning of the handout',
  'Warning of the newsletter'
]

async function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1))
}

function recordsIn(files: Files): string[] {
  return [...files.keys()].filter((path) =>
    path.startsWith('dist/.plenary/records/')
  )
}

function edit(files: Files, path: string, change: (text: string) => string) {
  const contents = files.get(path)
  if (typeof contents !== 'string') throw new Error(`Cannot find ${path}`)
  files.set(path, change(contents))
}

describe('a summary that did not change', function () {
  test('should not be made again', async function () {
    const files = worldOf({one: 'First', two: 'Second'})
    expect((await buildWorld(files)).made).toHaveLength(2)
    const {made, report} = await buildWorld(files)
    expect(made).toEqual([])
    expect(report.counts).toMatchObject({built: 2})
    expect(report.run).toEqual({built: 0, failed: 0, refused: 0, reused: 2})
    const written = parseReport(String(files.get('dist/report.json')))
    expect(written?.run).toEqual(report.run)
  })

  test('should be made again when all is to be made anew', async function () {
    const files = worldOf({one: 'First'})
    await buildWorld(files)
    const {made} = await buildWorld(files, {settings: {anew: true}})
    expect(made).toEqual([`one: ${outputs}`])
    expect((await buildWorld(files)).made).toEqual([])
  })

  test('should show its warnings again', async function () {
    const files = worldOf({one: 'First'})
    const first = await buildWorld(files, {pipeline: warning})
    const second = await buildWorld(files, {pipeline: warning})
    expect(second.made).toEqual([])
    expect(second.summaries[0]?.messages).toEqual(
      JSON.parse(JSON.stringify(first.summaries[0]?.messages))
    )
    expect(second.summaries[0]?.messages.map(({reason}) => reason)).toEqual(
      warnings
    )
    expect(second.report.counts.warnings).toBe(warnings.length)
  })

  test('should be refused again with the same words', async function () {
    const files = worldOf({one: 'REFUSE', two: 'Second'})
    const first = await buildWorld(files)
    const second = await buildWorld(files)
    expect(second.made).toEqual([])
    expect(second.report.run).toMatchObject({refused: 1, reused: 1})
    expect(second.summaries[0]).toMatchObject({
      messages: [{reason: 'Planted error', rule: 'value-syntax'}],
      state: first.summaries[0]?.state
    })
  })

  test('should be made again after a crash', async function () {
    const files = worldOf({one: 'CRASH'})
    await buildWorld(files)
    const {crashes, made} = await buildWorld(files)
    expect(made).toHaveLength(1)
    expect(crashes.size).toBe(1)
  })

  test('should be made again where pins were rewritten', async function () {
    const files = worldOf({one: 'First'})
    await buildWorld(files, {
      pipeline: async (input) => ({
        ...(await pipeline(input)),
        source: 'Rewritten'
      }),
      settings: {update: true}
    })
    expect((await buildWorld(files)).made).toHaveLength(1)
  })

  test('should not be made again for others', async function () {
    const files = worldOf({one: 'First', two: 'Second'})
    await buildWorld(files)
    files.set('content/two/summary.md', 'Changed')
    files.set('content/three/summary.md', 'Third')
    const {made, report} = await buildWorld(files)
    expect(made).toEqual([`three: ${outputs}`, `two: ${outputs}`])
    expect(report.run).toEqual({built: 2, failed: 0, refused: 0, reused: 1})
  })
})

describe('products that did not change', function () {
  const style = 'templates/poster/classic/style.css'

  function world(): Files {
    return worldOf({one: 'First'})
      .set(style, 'p{}')
      .set('templates/poster/classic/template.yaml', 'output: poster\n')
  }

  test('should stay beside those that did', async function () {
    const files = world()
    await buildWorld(files)
    files.set(style, 'p{color:red}')
    const {made, report} = await buildWorld(files)
    expect(made).toEqual(['one: poster'])
    expect(files.get('dist/one/newsletter.html')).toEqual(
      new TextEncoder().encode('newsletter: First')
    )
    expect(report.summaries[0]?.products.every(({kept}) => !kept)).toBe(true)
  })

  test('should tell again what they told, in the same order', async function () {
    const files = world()
    await buildWorld(files, {pipeline: warning})
    files.set(style, 'p{color:red}')
    const {made, report} = await buildWorld(files, {pipeline: warning})
    expect(made).toEqual(['one: poster'])
    const fresh = await buildWorld(world().set(style, 'p{color:red}'), {
      pipeline: warning
    })
    const [summary] = report.summaries
    expect(summary?.messages.map(({reason}) => reason)).toEqual(warnings)
    expect(summary?.messages).toEqual(
      JSON.parse(JSON.stringify(fresh.report.summaries[0]?.messages))
    )

    // And once more of what was recorded then.
    files.set(style, 'p{color:blue}')
    const again = await buildWorld(files, {pipeline: warning})
    expect(again.made).toEqual(['one: poster'])
    expect(again.report.summaries[0]?.messages).toEqual(summary?.messages)
  })

  test('should tell what another one told for them, once that is silent', async function () {
    const files = world()
    await buildWorld(files, {pipeline: warning})
    files.set(
      'templates/abstract/plain/template.yaml',
      'output: abstract\n# Changed'
    )
    // The abstract, which is made alone, tells nothing now.
    const {made, report} = await buildWorld(files, {
      async pipeline(input) {
        const outcome = await warning(input)
        outcome.file.messages.splice(1)
        return {...outcome, told: {abstract: 0}}
      }
    })
    expect(made).toEqual(['one: abstract'])
    expect(report.summaries[0]?.messages.map(({reason}) => reason)).toEqual([
      'Planted warning',
      'Warning of the poster',
      'Warning of all of them',
      'Warning of the handout',
      'Warning of the newsletter'
    ])
  })

  test('should be made if they were left out before', async function () {
    const files = world()
    await buildWorld(files, {settings: {outputs: ['newsletter']}})
    const {made} = await buildWorld(files)
    expect(made).toEqual(['one: abstract poster handout'])
    const fresh = world()
    const {report} = await buildWorld(fresh)
    expect(
      parseReport(String(files.get('dist/report.json')))?.summaries
    ).toEqual(JSON.parse(JSON.stringify(report.summaries)))
  })

  test('should stay when others are left out, which are kept', async function () {
    const files = world()
    await buildWorld(files)
    const settings = {outputs: ['newsletter'] as const}
    const {made, report} = await buildWorld(files, {settings})
    expect(made).toEqual(['one: '])
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
})

describe('a damaged record', function () {
  test.each([
    ['is cut', (text: string) => text.slice(0, text.length / 2)],
    ['is empty', () => ''],
    ['has one other letter', (text: string) => text.replace('built', 'built!')],
    [
      'is of another version',
      (text: string) => text.replace('plenary 1', 'plenary 0')
    ]
  ])('that %s should be as good as none', async function (_how, damage) {
    const files = worldOf({one: 'First', two: 'Second'})
    await buildWorld(files)
    const before = new Map(files)
    edit(files, 'dist/.plenary/records/one.json', damage)
    const {made} = await buildWorld(files)
    expect(made).toEqual([`one: ${outputs}`])
    expect(files.get('dist/index.html')).toEqual(before.get('dist/index.html'))
    expect(pathsIn(files, 'dist')).toEqual(pathsIn(before, 'dist'))
    expect((await buildWorld(files)).made).toEqual([])
  })

  test('should be made anew where only its part is damaged', async function () {
    const files = worldOf({one: 'First', two: 'Second'})
    await buildWorld(files)
    edit(files, 'dist/.plenary/parts/one.json', () => '{}')
    // Nothing asks for it while nothing changes.
    expect((await buildWorld(files)).made).toEqual([])
    files.set('content/two/summary.md', 'Changed')
    expect((await buildWorld(files)).made).toHaveLength(2)
  })

  test('should not matter where all of them are gone', async function () {
    const files = worldOf({one: 'First'})
    await buildWorld(files)
    const before = pathsIn(files, 'dist')
    await memoryEffects(files).remove('dist/.plenary')
    expect((await buildWorld(files)).made).toHaveLength(1)
    expect(pathsIn(files, 'dist')).toEqual(before)
  })

  test('should not matter of groups, but for the words', async function () {
    const files = worldOf({one: 'First'})
    await buildWorld(files)
    await memoryEffects(files).remove('dist/.plenary/groups')
    const {made, summaries} = await buildWorld(files, {
      settings: {strict: true}
    })
    expect(made).toHaveLength(1)
    expect(summaries[0]?.plan.reasons.get('poster')).toEqual([
      'what all products depend on changed'
    ])
  })
})

describe('what is gone', function () {
  test('should take its products and its record along', async function () {
    const files = worldOf({one: 'First', two: 'Second'})
    await buildWorld(files)
    files.delete('content/two/summary.md')
    const {made, report} = await buildWorld(files)
    expect(made).toEqual([])
    expect(report.summaries.map(({slug}) => slug)).toEqual(['one'])
    expect(pathsIn(files, 'dist/two')).toEqual([])
    expect(recordsIn(files)).toEqual(['dist/.plenary/records/one.json'])
  })

  test('should take its products along where the report is torn', async function () {
    const files = worldOf({one: 'First', two: 'Second'})
    await buildWorld(files)
    files.delete('content/two/summary.md')
    files.set('dist/report.json', '{')
    await buildWorld(files)
    expect(pathsIn(files, 'dist/two')).toEqual([])
  })

  test('should leave no groups that nothing depends on', async function () {
    const files = worldOf({one: 'First'})
    await buildWorld(files)
    const groups = () =>
      [...files.keys()].filter((path) => path.includes('/groups/'))
    const before = groups()
    await buildWorld(files, {settings: {strict: true}})
    expect(groups()).toHaveLength(before.length)
    expect(groups()).not.toEqual(before)
  })
})

/** Interrupts a build of three summaries when two of them are done. */
async function interrupt(files: Files) {
  const abort = new AbortController()
  const end = buildWorld(files, {
    settings: {jobs: 1},
    signal: abort.signal,
    async pipeline(input) {
      if (input.slug !== 'z') return pipeline(input)
      while (!isDone('one') || !isDone('two')) await later()
      abort.abort()
      return pipeline(input)
    }
  })
  await expect(end).rejects.toThrow(Interrupted)
  await expect(end).rejects.toMatchObject({done: 2, total: 3})

  function isDone(slug: string): boolean {
    const record = files.get(`dist/.plenary/records/${slug}.json`)
    return (
      record !== undefined &&
      files.get(`dist/${slug}/poster.html`) === 'poster: Changed'
    )
  }
}

describe('an interrupted build', function () {
  test('should list what is done, and go on from there', async function () {
    const files = worldOf({one: 'Changed', two: 'Changed', z: 'Third'})
    await interrupt(files)
    const report = parseReport(String(files.get('dist/report.json')))
    expect(report?.summaries.map(({slug}) => slug)).toEqual(['one', 'two'])
    expect(files.get('dist/index.html')).toContain('2 summaries')
    const {made} = await buildWorld(files)
    expect(made).toEqual([`z: ${outputs}`])
  })

  test('should keep what earlier builds made of the others', async function () {
    const files = worldOf({one: 'First', two: 'Second', z: 'Third'})
    await buildWorld(files)
    for (const slug of ['one', 'two', 'z'])
      files.set(`content/${slug}/summary.md`, 'Changed')
    await interrupt(files)
    const report = parseReport(String(files.get('dist/report.json')))
    expect(report?.summaries.map(({earlier, slug}) => [slug, earlier])).toEqual(
      [
        ['one', false],
        ['two', false],
        ['z', true]
      ]
    )
    expect(files.get('dist/z/poster.html')).toBe('poster: Third')
    expect((await buildWorld(files)).made).toEqual([`z: ${outputs}`])
  })
})

test('should agree when two build at once', async function () {
  const files = worldOf({one: 'First', two: 'Second'})
  await Promise.all([
    buildWorld(files, {settings: {pid: 1}}),
    buildWorld(files, {
      effects: {isRunning: () => true},
      settings: {pid: 2}
    })
  ])
  const alone = worldOf({one: 'First', two: 'Second'})
  await buildWorld(alone)
  expect(pathsIn(files, 'dist')).toEqual(pathsIn(alone, 'dist'))
  for (const path of pathsIn(alone, 'dist'))
    expect(files.get(`dist/${path}`), path).toEqual(alone.get(`dist/${path}`))
})

test('should forget nothing of what a check does not write', async function () {
  const files = worldOf({one: 'First'})
  await buildWorld(files)
  const before = new Map(files)
  const {made} = await buildWorld(files, {settings: {write: false}})
  expect(made).toHaveLength(1)
  expect(files).toEqual(before)
})
