import {describe, expect, test} from 'vitest'
import type {SummaryFolder} from '../../src/build/find-summaries.ts'
import type {Made} from '../../src/preview/make.ts'
import type {SummaryView} from '../../src/preview/protocol.ts'
import {startSession} from '../../src/preview/session.ts'

const outputs = ['abstract', 'poster', 'newsletter'] as const

function folder(slug: string): SummaryFolder {
  const path = `content/${slug}`
  return {folder: path, path: `${path}/summary.md`, slug}
}

function product(name: string, text: string): Made {
  return {
    detail: '',
    files: new Map([[`${name}.html`, text]]),
    isCrash: false,
    isRefused: false,
    isSimulated: true,
    meeting: '',
    messages: [],
    pages: [`${name}.html`],
    source: text,
    title: text,
    values: []
  }
}

const refused: Partial<Made> = {
  files: new Map(),
  isRefused: true,
  messages: [
    {file: 'a', reason: 'Wrong', rule: 'value-exists', severity: 'error'}
  ],
  pages: []
}

/** A session of two summaries, and all that was made in it, in order. */
function start() {
  const made: string[] = []
  const failures: string[] = []
  let result: Partial<Made> | Error = {}
  let wait: Promise<void> | undefined
  let text = 'first'
  let idle: (() => void) | undefined
  let view: SummaryView | undefined
  const session = startSession(
    async function ({slug}, output) {
      made.push(`${slug} ${output} ${text}`)
      const now = text
      await wait
      if (result instanceof Error) throw result
      return {...product(output, now), ...result}
    },
    outputs,
    {
      entry: () => {},
      failed: (slug, error) => failures.push(`${slug}: ${String(error)}`),
      list: () => {},
      summary(next) {
        view = next
        if (next.pending.length === 0) idle?.()
      }
    }
  )
  session.update([folder('a'), folder('b')])
  return {
    failures,
    made,
    session,
    view: () => view,
    setResult: (next: Partial<Made> | Error) => (result = next),
    setText: (next: string) => (text = next),
    setWait: (next: Promise<void> | undefined) => (wait = next),
    async settle() {
      await new Promise<void>((resolve) => (idle = resolve))
    }
  }
}

describe('startSession', function () {
  test('should make what is looked at before all else', async function () {
    const {made, session, settle} = start()
    session.show({}, {output: 'newsletter', slug: 'b'})
    await settle()
    expect(made).toEqual([
      'b newsletter first',
      'b abstract first',
      'b poster first'
    ])
    await session.close()
  })

  test('should make after a change only what changed', async function () {
    const {made, session, setText, settle} = start()
    session.show({}, {output: 'poster', slug: 'a'})
    await settle()
    made.length = 0
    setText('second')
    session.change('a')
    await settle()
    expect(made).toEqual([
      'a poster second',
      'a abstract second',
      'a newsletter second'
    ])
    await session.close()
  })

  test('should take nothing in that changed while it was made', async function () {
    const {made, session, setText, setWait, settle, view} = start()
    const waiting: (() => void)[] = []
    setWait(new Promise((resolve) => waiting.push(resolve)))
    session.show({}, {output: 'poster', slug: 'a'})
    await new Promise((resolve) => setTimeout(resolve))
    setText('second')
    session.change('a')
    setWait(undefined)
    waiting[0]?.()
    await settle()
    expect(made.slice(0, 2)).toEqual(['a poster first', 'a poster second'])
    expect(view()?.source).toBe('second')
    await session.close()
  })

  test('should keep the last picture of what is refused, and mend it', async function () {
    const {session, setResult, settle, view} = start()
    session.show({}, {output: 'poster', slug: 'a'})
    await settle()
    const version = view()?.products.poster?.version ?? ''
    setResult(refused)
    session.change('a')
    await settle()
    expect(view()?.products.poster).toMatchObject({state: 'stale', version})
    expect(view()?.products.newsletter?.state).toBe('stale')
    expect(view()?.messages.map(({reason}) => reason)).toEqual(['Wrong'])
    expect(session.file('a', version, 'poster.html')).toBe('first')
    expect(session.entries()[0]).toMatchObject({errors: 1, state: 'refused'})

    setResult({})
    session.change('a')
    await settle()
    expect(view()?.products.poster?.state).toBe('fresh')
    expect(view()?.messages).toEqual([])
    // A page may still be loading the version before.
    expect(session.file('a', version, 'poster.html')).toBe('first')
    await session.close()
  })

  test('should show a page that gates refuse, and the other products', async function () {
    const {made, session, setResult, settle, view} = start()
    setResult({isRefused: true, messages: refused.messages ?? []})
    session.show({}, {output: 'poster', slug: 'a'})
    await settle()
    expect(view()?.products.poster?.state).toBe('refused')
    expect(made).toHaveLength(3)
    await session.close()
  })

  test('should go on after the preview itself failed', async function () {
    const {failures, session, setResult, settle, view} = start()
    setResult(new Error('No disk'))
    session.show({}, {output: 'poster', slug: 'a'})
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(failures[0]).toBe('a: Error: No disk')
    setResult({})
    session.change('a')
    await settle()
    expect(view()?.products.poster?.state).toBe('fresh')
    await session.close()
  })

  test('should read what nobody looks at, and forget what is gone', async function () {
    const {made, session} = start()
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(made).toEqual(['a abstract first', 'b abstract first'])
    session.update([folder('b')])
    expect(session.entries().map(({slug}) => slug)).toEqual(['b'])
    expect(session.view('a')).toBeUndefined()
    await session.close()
  })
})
