import {describe, expect, test} from 'vitest'
import {main} from '../../src/cli/main.ts'
import {memoryEffects} from '../memory-effects.ts'

type Value = readonly [result: string, text: string, value: string]

function trace(...values: readonly Value[]): string {
  return JSON.stringify({
    summary: 'x',
    values: values.map(([result, text, value]) => ({result, text, value}))
  })
}

const files = new Map<string, string>([
  [
    'old/trial/trace.json',
    trace(
      ['sd/LD/percent', '64%', '0.6364'],
      ['sd/LD/usual', '7\u00A0of\u00A011\u00A0(64%)', '0.6364'],
      ['os/all/usual', '7.7 months', '7.66'],
      ['enrolled/all/n', '13', '13']
    )
  ],
  ['old/other/trace.json', trace(['orr/all/n', '3', '3'])],
  ['old/.staging/1/trace.json', 'nothing'],
  [
    'new/trial/trace.json',
    trace(
      ['sd/LD/percent', '58%', '0.5833'],
      ['sd/LD/usual', '7 of 11 (64%)', '0.6364'],
      ['os/all/usual', '7.7 months', '7.71'],
      ['hr/all/usual', '0.21', '0.21']
    )
  ],
  ['new/other/trace.json', trace(['orr/all/n', '3', '3'])],
  ['broken/trial/trace.json', '{"values": [{"result": 1}]}'],
  ['text/trace.json', '{'],
  ['empty/index.html', '']
])

async function run(...argv: string[]) {
  let out = ''
  let err = ''
  const code = await main(argv, memoryEffects(new Map(files)), {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isLive: false,
    color: false,
    signal: new AbortController().signal
  })
  return {code, err, out}
}

describe('diff', function () {
  test('should tell what changed between two builds', async function () {
    const {code, err, out} = await run('diff', 'old', 'new')
    expect(err).toBe('')
    expect(out).toBe(`trial
  changed  sd/LD/percent   64% → 58%
  changed  os/all/usual    7.7 months (7.66) → 7.7 months (7.71)
  added    hr/all/usual    0.21
  removed  enrolled/all/n  13

2 changed, 1 added, 1 removed, 2 the same
`)
    expect(code).toBe(1)
  })

  test('should compare a file with a folder, whatever their names', async function () {
    const {code, out} = await run('diff', 'old/trial/trace.json', 'new/trial/')
    expect(out).toContain('sd/LD/percent   64% → 58%')
    expect(out).toMatch(/^trial\n/)
    expect(code).toBe(1)
  })

  test('should exit with 0 where nothing changed', async function () {
    const {code, out} = await run('diff', 'old/other', 'new/other')
    expect(out).toBe('0 changed, 0 added, 0 removed, 1 the same\n')
    expect(code).toBe(0)
  })

  test('should take a summary that is gone as numbers that are', async function () {
    const {out} = await run('diff', 'old', 'new/other')
    expect(out).toContain('4 removed')
  })

  test('should write JSON', async function () {
    const {code, out} = await run('diff', 'old', 'new', '--format', 'json')
    const difference: unknown = JSON.parse(out)
    expect(difference).toMatchObject({
      changed: [
        {
          summary: 'trial',
          result: 'sd/LD/percent',
          before: {text: '64%', value: '0.6364'},
          after: {text: '58%', value: '0.5833'}
        },
        {result: 'os/all/usual'}
      ],
      added: [{result: 'hr/all/usual', after: {text: '0.21'}}],
      removed: [{result: 'enrolled/all/n', before: {text: '13'}}],
      same: 2
    })
    expect(code).toBe(1)
  })

  test.each([
    [['diff'], 'Expected two builds'],
    [['diff', 'old'], 'Expected two builds'],
    [['diff', 'old', 'new', 'more'], 'Expected two builds'],
    [['diff', 'old', 'nope'], 'Cannot find `nope`'],
    [['diff', 'old', 'empty'], 'Cannot find a `trace.json` in `empty`'],
    [['diff', 'old', 'text'], '`text/trace.json`, expected JSON'],
    [['diff', 'broken', 'new'], '`values.0.result` is wrong'],
    [['diff', 'old', 'new', '--format', 'junit'], '`text`, `json`'],
    [['diff', 'old', 'new', '--out', 'x'], 'Unexpected option `--out`']
  ])('should exit with 2 for %j', async function (argv, part) {
    const {code, err, out} = await run(...argv)
    expect(err).toContain(part)
    expect(err).toMatch(/^plenary: .*\n$/)
    expect(out).toBe('')
    expect(code).toBe(2)
  })
})
