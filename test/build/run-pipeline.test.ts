import {setTimeout as pause} from 'node:timers/promises'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import type {Effects} from '../../src/build/effects.ts'
import {findSummaries} from '../../src/build/find-summaries.ts'
import type {Pipeline} from '../../src/build/pipeline-types.ts'
import {report} from '../../src/diagnostic/index.ts'
import {PrintError, type Printer} from '../../src/print/index.ts'
import {memoryEffects} from '../memory-effects.ts'
import {buildWorld, pathsIn, pipeline, settings, worldOf} from './world.ts'

const warning: Pipeline = async function (input) {
  const file = new VFile({path: input.path})
  report(file, 'figure-referenced', {reason: 'Planted warning'})
  return {file, products: new Map([['poster.html', input.text]])}
}

/** A pipeline that prints where it can. */
const printing: Pipeline = async function (input) {
  const outcome = await pipeline(input)
  if (!input.printer) return outcome
  return {...outcome, products: new Map([['poster.pdf', input.text]])}
}

describe('a warning', function () {
  test('should let a summary be built', async function () {
    const {report} = await buildWorld(worldOf({one: 'x'}), {pipeline: warning})
    expect(report.counts).toMatchObject({built: 1, errors: 0, warnings: 1})
  })

  test('should refuse it under `--strict`', async function () {
    const files = worldOf({one: 'x'})
    const settings = {strict: true}
    const {report} = await buildWorld(files, {pipeline: warning, settings})
    expect(report.counts).toMatchObject({built: 0, errors: 1, refused: 1})
    expect(pathsIn(files, 'dist/one')).toEqual([])
  })
})

describe('a size', function () {
  test('should be refused before the summary is read', async function () {
    const files = worldOf({one: 'x'.repeat(256 * 1024 + 1)})
    const {report} = await buildWorld(files)
    expect(report.summaries[0]?.messages[0]).toMatchObject({
      file: 'content/one/summary.md',
      reason: 'Unexpected summary of 257 KB, expected at most 256 KB',
      rule: 'file-size'
    })
  })

  test('should be refused of all files together', async function () {
    const files = worldOf({one: 'x'})
    files.set('content/one/big.csv', new Uint8Array(11 * 1024 * 1024))
    const read: (Uint8Array | undefined)[] = []
    const {report} = await buildWorld(files, {
      async pipeline(input) {
        read.push(await input.readSibling('big.csv'))
        read.push(await input.readSibling('big.csv'))
        return pipeline(input)
      }
    })
    expect(read.map((bytes) => bytes?.length)).toEqual([
      11 * 1024 * 1024,
      undefined
    ])
    expect(report.summaries[0]).toMatchObject({
      messages: [
        {
          reason:
            'Unexpected 22 MB in the files of the summary, expected at most 20 MB',
          rule: 'file-size'
        }
      ],
      state: 'refused'
    })
  })
})

describe('a browser', function () {
  test('should not be missed but for what is printed', async function () {
    const files = worldOf({one: 'x'})
    const {missingBrowser, report} = await buildWorld(files, {
      settings: {pdf: true}
    })
    expect(missingBrowser).toBe('No browser here')
    expect(report.browser).toBe('none')
    expect(pathsIn(files, 'dist/one')).toContain('newsletter.html')
  })

  test.each([{pdf: false}, {outputs: ['newsletter', 'abstract'] as const}])(
    'should not be started for %j',
    async function (settings) {
      const {missingBrowser} = await buildWorld(worldOf({one: 'x'}), {
        settings: {pdf: true, ...settings}
      })
      expect(missingBrowser).toBeUndefined()
    }
  )

  test('should be closed; its products go when it is missing', async function () {
    const files = worldOf({one: 'x'})
    const closed: string[] = []
    const printer: Printer = {
      browser: 'Chromium 143',
      async close() {
        closed.push('closed')
      },
      async withSheet() {
        throw new RangeError('Nothing is printed here')
      }
    }
    const effects: Partial<Effects> = {
      async openPrinter() {
        return {printer}
      }
    }
    const settings = {pdf: true}
    const changes = {pipeline: printing, settings}
    const {report} = await buildWorld(files, {...changes, effects})
    expect(report.browser).toBe('Chromium 143')
    expect(pathsIn(files, 'dist/one')).toEqual(['poster.pdf'])
    expect(closed).toEqual(['closed'])

    files.set('content/one/summary.md', 'y')
    await buildWorld(files, changes)
    expect(pathsIn(files, 'dist/one')).not.toContain('poster.pdf')
  })

  test('should be closed when the build failed while it started', async function () {
    const closed: string[] = []
    const effects: Effects = {
      ...memoryEffects(worldOf({one: 'x'})),
      async openPrinter() {
        await pause(10)
        const printer: Printer = {
          browser: 'Chromium 143',
          async close() {
            closed.push('closed')
          },
          async withSheet() {
            throw new RangeError('Nothing is printed here')
          }
        }
        return {printer}
      }
    }
    await expect(
      build(
        effects,
        {...settings, pdf: true},
        async () => {
          throw new Error('Cannot read the templates')
        },
        (await findSummaries(effects, 'content')) ?? [],
        {begin() {}, finish() {}},
        new AbortController().signal
      )
    ).rejects.toThrow('Cannot read the templates')
    expect(closed).toEqual(['closed'])
  })

  test('should fail a document alone, which is no crash', async function () {
    const files = worldOf({one: 'HANG', two: 'x'})
    const {crashes, report} = await buildWorld(files, {
      async pipeline(input) {
        if (input.text !== 'HANG') return pipeline(input)
        throw new PrintError('timeout', 'took over 20 s')
      }
    })
    expect(crashes.size).toBe(0)
    expect(report.counts).toMatchObject({built: 1, failed: 1})
    expect(report.summaries[0]?.messages[0]).toMatchObject({
      reason: 'Cannot print: took over 20 s',
      rule: 'browser-prints'
    })
  })
})
