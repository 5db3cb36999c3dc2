import {afterEach, describe, expect, test} from 'vitest'
import type {SummaryInput} from '../../../src/build/pipeline-types.ts'
import {
  openThreads,
  type Threads
} from '../../../src/build/threads/open-threads.ts'
import {formatText, recordMessage} from '../../../src/diagnostic/index.ts'
import {settings} from '../world.ts'

const standIn = new URL('stand-in.mjs', import.meta.url)
let threads: Threads | undefined

afterEach(async function () {
  await threads?.close()
  threads = undefined
})

async function open(
  most = 1,
  program = standIn,
  activeMs = 500
): Promise<Threads> {
  const limits = {activeMs, memoryMb: 48}
  threads = await openThreads(program, settings, most, limits)
  return threads
}

/** Where memory is what ends first, on a slow machine too. */
async function roomy(): Promise<Threads> {
  return open(1, standIn, 60_000)
}

function inputOf(text: string, slug = 'a'): SummaryInput {
  return {
    outputs: ['abstract'],
    path: `content/${slug}/summary.md`,
    printer: undefined,
    readSibling: async () => undefined,
    slug,
    text
  }
}

async function make({pipeline}: Threads, ...texts: readonly string[]) {
  return Promise.all(
    texts.map(async function (text, index) {
      const {file, products} = await pipeline(inputOf(text, `s${index}`))
      const messages = file.messages.map((each) => recordMessage(each, ''))
      return messages.map(({reason}) => reason).at(0) ?? products.get('a.txt')
    })
  )
}

const slow = 'Unexpected summary that takes more than 0.5 s to make'
const large = 'Unexpected summary that takes more than 48 MB of memory to make'

describe('openThreads', function () {
  test('should make summaries', async function () {
    const made = await make(await open(2), '1', '2', '3', '4', '5', '6')
    expect(made).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  test('should refuse a summary without end, and no other', async function () {
    const made = await make(await open(), '1', 'LOOP', '3', '4')
    expect(made).toEqual(['1', slow, '3', '4'])
  })

  test('should refuse a summary without measure', async function () {
    const made = await make(await roomy(), '1', 'HOARD', '3', '4')
    expect(made).toEqual(['1', large, '3', '4'])
  })

  test('should make again what memory of others ended', async function () {
    expect(await make(await roomy(), '1', 'FULL')).toEqual(['1', 'FULL'])
  })

  test('should refuse a summary that is too deep', async function () {
    expect(await make(await open(), 'DEEP')).toEqual([
      'Unexpected summary that takes more than the depth that the program can follow to make'
    ])
  })

  test('should say what to do', async function () {
    const {pipeline} = await open()
    const {file} = await pipeline(inputOf('LOOP'))
    const messages = file.messages.map((each) => recordMessage(each, ''))
    const record = {messages, path: '', slug: 'a', state: 'refused'} as const
    expect(formatText([record], {color: false})).toMatchInlineSnapshot(`
      "content/a/summary.md  error  summary-limits  Unexpected summary that takes more than 0.5 s to make
          fix: Make what is largest in it smaller: long tables, lists in lists, many figures; data files may be longer than data in the text.
      "
    `)
  })

  test('should throw what the pipeline throws', async function () {
    const {pipeline} = await open()
    await expect(pipeline(inputOf('THROW'))).rejects.toMatchObject({
      message: 'Cannot do it',
      name: 'TypeError',
      stack: 'at x'
    })
  })

  test('should throw if a thread ends by itself', async function () {
    const {pipeline} = await open()
    await expect(pipeline(inputOf('EXIT'))).rejects.toThrow(
      'Unexpected end of a thread'
    )
    expect((await pipeline(inputOf('1'))).products.get('a.txt')).toBe('1')
  })

  test('should throw if templates cannot be read', async function () {
    const broken = new URL('broken.mjs', import.meta.url)
    await expect(open(1, broken)).rejects.toThrow('Cannot find `templates/x`')
  })

  test('should end what is made again when it is closed', async function () {
    const {close, pipeline} = await open(1, standIn, 700)
    const all = Promise.allSettled([
      pipeline(inputOf('LOOP', 'a')),
      pipeline(inputOf('LOOP', 'b'))
    ])
    // Both were in a thread that was lost; one of them runs alone by now.
    await new Promise((resolve) => setTimeout(resolve, 900))
    await close()
    expect(await all).toMatchObject([
      {reason: {reason: 'closed'}},
      {reason: {reason: 'closed'}}
    ])
  })

  test('should end what runs when it is closed', async function () {
    const {close, pipeline} = await open()
    const [made] = await Promise.allSettled([
      pipeline(inputOf('LOOP')),
      close()
    ])
    expect(made).toMatchObject({reason: {reason: 'closed'}})
  })
})
