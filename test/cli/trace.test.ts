import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {main} from '../../src/cli/main.ts'
import type {Trace, TracedValue} from '../../src/output/trace-schema.ts'
import {memoryEffects} from '../memory-effects.ts'

const summary = `---
title: Trial
takeaway: Taken
authors: [{name: A. Author}]
meeting: generic
data-status: final
data: {adrs: adrs.csv}
---
`
const adrs = 'USUBJID,AVALC\n01-001,SD\n01-002,PD\n01-003,SD\n'

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function traced(more: Partial<TracedValue>): TracedValue {
  return {
    result: 'sd/CAR T + LD/percent',
    text: '64%',
    value: '0.636',
    kind: 'proportion',
    method: 'Participants counted',
    rounding: 'rounded once',
    set: {id: 'treated', label: 'all treated', size: 20},
    where: 'AVALC = SD',
    definedAt: 'content/trial/summary.md:12:3',
    rows: ['content/trial/adrs.csv:2,4'],
    population: ['content/trial/adrs.csv:2-4'],
    printed: [
      {
        output: 'poster',
        at: 'content/trial/summary.md:40:3',
        number: 2,
        page: 1,
        region: 'Safety'
      },
      {output: 'handout', at: 'fig-a', region: 'data of fig-a'}
    ],
    ...more
  }
}

const trace: Trace = {
  version: 1,
  summary: 'trial',
  dataStatus: 'final',
  sources: [
    {file: 'content/trial/adrs.csv', sha256: sha256(adrs)},
    {file: 'content/trial/summary.md', sha256: sha256(summary)}
  ],
  values: [
    traced({}),
    traced({
      result: 'ae["Fatigue"]/all/n',
      text: '3',
      value: '3',
      rows: [],
      population: [],
      printed: [{output: 'poster', at: 'x', number: 1}]
    }),
    traced({
      result: 'a/all/n + b/all/n',
      text: '−1',
      value: '-1',
      rows: [],
      population: [],
      printed: [{output: 'poster', at: 'x', number: 3}]
    })
  ]
}

async function run(
  args: readonly string[],
  more: Readonly<Record<string, string>> = {}
) {
  const files = new Map<string, string>([
    ['content/trial/summary.md', summary],
    ['content/trial/adrs.csv', adrs],
    ['dist/trial/trace.json', JSON.stringify(trace)],
    ...Object.entries(more)
  ])
  let out = ''
  let err = ''
  const code = await main(['trace', ...args], memoryEffects(files), {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isLive: false,
    color: false,
    signal: new AbortController().signal
  })
  return {code, err, out}
}

const found = `64%
  result      sd/CAR T + LD/percent
  value       0.636
  rounding    rounded once
  kind        proportion
  method      Participants counted
  set         treated: all treated, n = 20
  where       AVALC = SD
  defined at  content/trial/summary.md:12:3
  rows        01-001  content/trial/adrs.csv:2
              01-003  content/trial/adrs.csv:4
  out of      content/trial/adrs.csv:2-4
  printed     poster:2       content/trial/summary.md:40:3 (page 1, Safety)
              handout        fig-a (data of fig-a)
`

describe('a value', function () {
  test.each([
    'sd["CAR T + LD"].percent',
    '= sd["CAR T + LD"].percent',
    "sd['CAR T + LD']",
    'sd/CAR T + LD/percent',
    'sd/CAR T + LD',
    'sd',
    '64%'
  ])('should be found by %s', async function (query) {
    expect(await run(['trial', query])).toEqual({
      code: 0,
      err: '',
      out: found
    })
  })

  test.each([
    ['ae["Fatigue"].n', '3\n'],
    ['ae["Fatigue"]', '3\n'],
    ['a.n + b.n', '−1\n'],
    ['−1', '−1\n']
  ])('should be found by %s', async function (query, start) {
    const {code, out} = await run(['trial', query])
    expect(code).toBe(0)
    expect(out.startsWith(start)).toBe(true)
  })

  test('should be found by its number on a product', async function () {
    expect(await run(['trial', '--at', 'poster:2'])).toEqual({
      code: 0,
      err: '',
      out: found
    })
    expect((await run(['trial', '--at', 'poster'])).out).toBe(
      '1  3  (ae["Fatigue"]/all/n)\n2  64%  (sd/CAR T + LD/percent)\n3  −1  (a/all/n + b/all/n)\n'
    )
  })

  test('should be listed with all others', async function () {
    expect((await run(['trial'])).out).toBe(
      'sd/CAR T + LD/percent  64%\nae["Fatigue"]/all/n    3\na/all/n + b/all/n      −1\n'
    )
  })
})

describe('participants', function () {
  test('should not be told from data that changed', async function () {
    const {code, err, out} = await run(['trial', '64%'], {
      'content/trial/adrs.csv': `${adrs}01-004,SD\n`
    })
    expect(code).toBe(0)
    expect(err).toBe(
      'Participants of the rows are not shown: `content/trial/adrs.csv` changed since the build.\n'
    )
    expect(out).toContain('rows        content/trial/adrs.csv:2,4\n')
  })

  test('should be those of the trace where the data are simulated', async function () {
    const simulated: Trace = {
      ...trace,
      dataStatus: 'simulated',
      participants: {'content/trial/adrs.csv': {2: 'SIM-1', 4: 'SIM-03'}}
    }
    const {err, out} = await run(['trial', '64%'], {
      'dist/trial/trace.json': JSON.stringify(simulated)
    })
    expect(err).toBe('')
    expect(out).toContain('rows        SIM-1   content/trial/adrs.csv:2\n')
    expect(out).toContain('            SIM-03  content/trial/adrs.csv:4\n')
  })
})

// 1: nothing found; 2: asked in a way that cannot be answered.
test.each([
  [
    ['trial', 'sd["CAR T + LP"].percent'],
    1,
    'Cannot find a value `sd["CAR T + LP"].percent` in `trial`, did you mean `sd["CAR T + LD"].percent`? Results are `sd`, `ae`, `a`\n'
  ],
  [
    ['trial', '--at', 'poster:9'],
    1,
    'Cannot find number 9 on the poster of `trial`, expected 1 to 3; `--at poster` lists them\n'
  ],
  [
    ['trial', '--at', 'poser:1'],
    2,
    'plenary: Unexpected product `poser`, did you mean `poster`? There are `poster`, `handout`\n'
  ],
  [
    ['trial', '--at', 'poster:0'],
    2,
    'plenary: Unexpected value `poster:0` of `--at`, expected a product and a number, `poster:12`\n'
  ],
  [
    ['trial', 'sd', '--at', 'poster:1'],
    2,
    'plenary: Unexpected `sd` beside `--at`, expected one of the two\n'
  ],
  [
    [],
    2,
    'plenary: Missing summary; write `trace SLUG`, `trace SLUG VALUE`, or `trace SLUG --at PRODUCT:NUMBER`\n'
  ]
] as const)('should exit for %j with %d', async function (args, code, err) {
  expect(await run(args)).toEqual({code, err, out: ''})
})
