import {createHash} from 'node:crypto'
import {beforeAll, describe, expect, test} from 'vitest'
import {main} from '../../src/cli/main.ts'
import type {Trace, TracedValue} from '../../src/output/trace-schema.ts'
import {finishPdf} from '../../src/print/finish-pdf.ts'
import {memoryEffects} from '../memory-effects.ts'
import {createBrowserPdf} from '../print/browser-pdf.ts'

// The page of `createBrowserPdf` says “7 of 11 (64%)”.
const summary = '# Summary\n'

function traced(text: string, times = 1): TracedValue {
  return {
    definedAt: 'content/trial/summary.md:12:3',
    kind: 'count',
    method: 'Participants counted',
    population: [],
    printed: [
      ...Array.from({length: times}, (_, index) => ({
        at: 'content/trial/summary.md:40:3',
        number: index + 1,
        output: 'poster'
      })),
      {at: 'fig-a', output: 'poster'}
    ],
    result: `result/${text}`,
    rounding: 'exact',
    rows: [],
    text,
    value: text
  }
}

async function createPdf(
  values: readonly TracedValue[],
  attachedSummary: string | undefined = summary
): Promise<Uint8Array> {
  const trace: Trace = {
    dataStatus: 'final',
    sources: [
      {
        file: 'content/trial/summary.md',
        sha256: createHash('sha256').update(summary).digest('hex')
      }
    ],
    summary: 'trial',
    values: [...values],
    version: 1
  }
  return attach({
    'trace.json': JSON.stringify(trace),
    ...(attachedSummary !== '' && {'summary.md': attachedSummary})
  })
}

async function attach(
  files: Readonly<Record<string, string>>
): Promise<Uint8Array> {
  const {bytes} = finishPdf(
    createBrowserPdf(),
    {authors: [], language: 'en', title: 'T'},
    {
      attachments: Object.entries(files).map(([name, text]) => ({
        contents: Buffer.from(text),
        description: name,
        name,
        relation: 'Data',
        type: 'text/plain'
      }))
    }
  )
  return bytes
}

async function verify(...files: readonly Uint8Array[]): Promise<{
  readonly code: number
  readonly out: string
  readonly err: string
}> {
  const written = {err: '', out: ''}
  const paths = files.map((_, index) => `${index}.pdf`)
  const effects = memoryEffects(
    new Map(files.map((bytes, index) => [`${index}.pdf`, bytes]))
  )
  const code = await main(['verify', ...paths], effects, {
    color: false,
    err: (text) => (written.err += text),
    isLive: false,
    out: (text) => (written.out += text),
    signal: new AbortController().signal
  })
  return {code, ...written}
}

describe('a PDF with its trace', function () {
  let fine: Uint8Array

  beforeAll(async function () {
    fine = await createPdf([traced('7 of 11'), traced('64%')])
  })

  test('should hold its numbers', async function () {
    expect(await verify(fine)).toEqual({
      code: 0,
      err: '',
      out: '0.pdf: 2 of 2 traced numbers of `trial` are there\n  The attached summary is the one that was traced: content/trial/summary.md\n'
    })
  })

  test('should not hold what was changed on it', async function () {
    const {code, out} = await verify(fine, await createPdf([traced('63%')]))

    expect(code).toBe(1)
    expect(out).toContain(
      '1.pdf: 0 of 1 traced numbers of `trial` are there\n  missing  63%  (result/63%): 0 of 1, '
    )
    expect(out).toContain('; from content/trial/summary.md:12:3\n')
  })

  test('should hold each as often as it was printed', async function () {
    const {code, out} = await verify(await createPdf([traced('64%', 2)]))

    expect(code).toBe(1)
    expect(out).toContain('missing  64%  (result/64%): 1 of 2')
  })

  test('should hold no part of a longer number', async function () {
    expect((await verify(await createPdf([traced('1')]))).code).toBe(1)
  })

  test('should have the summary that was traced', async function () {
    const {code, out} = await verify(await createPdf([], 'Another'))

    expect(code).toBe(1)
    expect(out).toMatch(
      /Unexpected attached summary with the digest [\da-f]{64}, expected [\da-f]{64}\n$/
    )
  })

  test('should say that the summary was left out', async function () {
    expect(await verify(await createPdf([], ''))).toMatchObject({
      code: 0,
      out: '0.pdf: 0 of 0 traced numbers of `trial` are there\n  The summary is not attached, so it was not compared\n'
    })
  })
})

describe('wrong usage', function () {
  test('should be no file', async function () {
    expect(await verify()).toMatchObject({
      code: 2,
      err: 'plenary: Missing PDF; write `verify poster.pdf`, of a PDF that was built with `--attach`\n'
    })
  })

  test('should be a file that is not there', async function () {
    const err: string[] = []
    const code = await main(['verify', 'no.pdf'], memoryEffects(new Map()), {
      color: false,
      err: (text) => err.push(text),
      isLive: false,
      out() {},
      signal: new AbortController().signal
    })

    expect(code).toBe(2)
    expect(err).toEqual(['plenary: Cannot find `no.pdf`, expected a PDF\n'])
  })

  test.each([
    [
      'what is no PDF',
      async () => Buffer.from('no PDF'),
      'Cannot read `0.pdf`, expected a PDF'
    ],
    [
      'a PDF without a trace',
      async () => attach({}),
      'Cannot find a trace in `0.pdf`, expected a PDF that was built with `--attach`'
    ],
    [
      'a trace of another program',
      async () => attach({'trace.json': '{"version": 2}'}),
      'Unexpected trace in `0.pdf`, expected one of this version; build it again'
    ]
  ])('should be %s', async function (_, create, message) {
    expect(await verify(await create())).toEqual({
      code: 2,
      err: `plenary: ${message}\n`,
      out: ''
    })
  })
})
