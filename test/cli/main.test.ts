import {expect, test} from 'vitest'
import {main} from '../../src/cli/main.ts'
import {memoryEffects} from '../memory-effects.ts'

async function run(...argv: string[]) {
  const files = new Map<string, string>([
    ['content/her2-trial/summary.md', 'x'],
    ['content/other-trial/summary.md', 'x'],
    ['templates/fonts.yaml', 'x'],
    ['src/cli.ts', 'x'],
    ['dist/her2-trial/trace.json', '{}']
  ])
  let out = ''
  let err = ''
  const code = await main(argv, memoryEffects(files), {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isLive: false,
    color: false,
    signal: new AbortController().signal
  })
  return {code, err, files, out}
}

test.each([
  [['biuld'], 'did you mean `build`?'],
  [['build', '--ony', 'poster'], 'did you mean `--only`?'],
  [['build', '--only', 'poser'], 'did you mean `poster`?'],
  [['build', '--only'], 'Missing value of `--only`'],
  [['build', '--only', ','], 'Missing value of `--only`'],
  [['build', 'her2'], 'did you mean `her2-trial`?'],
  [['build', 'zzz'], 'There are `her2-trial`, `other-trial`'],
  [['build', '--jobs', '0'], 'a whole number from 1 to 99'],
  [['build', '--jobs', '1e3'], 'a whole number from 1 to 99'],
  [['build', '--bleed', '3'], 'such as `3mm` or `0.125in`'],
  [['build', '--bleed', '4cm'], 'a length of at most 1in'],
  [['build', '--crop-marks=5mm'], 'Unexpected value `5mm` of `--crop-marks`'],
  [['build', '--format', 'xml'], '`text`, `json`, `github`, `junit`'],
  [['build', '--strict=yes'], 'Unexpected value `yes` of `--strict`'],
  [['build', '--content', 'nope'], 'Cannot find the folder `nope`'],
  [['build', '--templates', 'nope'], 'Cannot find the folder `nope`'],
  [['build', '--out', 'content'], 'expected one apart from `content`'],
  [['build', '--out', '.'], 'expected one apart from `content`'],
  [['build', '--out', 'content/x'], 'expected one apart from `content`'],
  [['build', '--out', 'src/cli.ts'], '`src/cli.ts`, which is a file'],
  [['clean', '--out', 'src/cli.ts'], '`src/cli.ts`, which is a file'],
  [['build', '--shard', '0/4'], 'expected a part from `1/4` to `4/4`'],
  [['build', '--shard', '5/4'], 'expected a part from `1/4` to `4/4`'],
  [['build', '--shard', '1/0'], 'such as `1/4`'],
  [['build', '--shard', 'a/b'], 'such as `1/4`'],
  [['build', '--shard', '2'], 'such as `1/4`'],
  [['build', '--shard', '-1/4'], 'such as `1/4`'],
  [
    ['build', 'her2-trial', '--shard', '1/4'],
    'Unexpected `her2-trial` beside `--shard`'
  ],
  [['merge'], 'Missing folders of parts'],
  [['merge', 'nope', '--out', 'all'], 'Cannot find `nope/report.json`'],
  [['merge', 'dist', '--out', 'all'], 'Cannot find `dist/report.json`'],
  [['merge', 'dist'], 'expected one apart from the part `dist`'],
  [['merge', 'parts/1', '--out', 'src'], 'it holds files of something else'],
  [['build', '--out', 'src'], 'it holds files of something else'],
  [['clean', '--out', 'src'], 'it holds files of something else'],
  [['clean', 'her2-trial'], 'Unexpected `her2-trial` after `clean`'],
  [['doctor', 'her2-trial'], 'Unexpected `her2-trial` after `doctor`'],
  [['check', '--out', 'dist'], 'Unexpected option `--out`'],
  [['new'], 'Expected one name'],
  [['new', 'a', 'b'], 'Expected one name'],
  [['trace'], 'Missing summary'],
  [['trace', 'her3-trial'], '`her2-trial`'],
  [['trace', 'her2-trial'], 'expected a trace of this version']
])(
  'should exit with 2 and say what exists for %j',
  async function (argv, part) {
    const {code, err, out} = await run(...argv)
    expect(err).toContain(part)
    expect(err).toMatch(/^plenary: .*\n$/)
    expect(out).toBe('')
    expect(code).toBe(2)
  }
)

test('should show help and version', async function () {
  expect(await run('--help')).toMatchObject({code: 0, err: ''})
  expect((await run('build', '--help')).out).toContain('--only PRODUCTS')
  expect((await run('build', '--help')).out).toContain('--self-contained')
  expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect(await run()).toMatchObject({code: 2})
})

test('should clean products and cache, and nothing else', async function () {
  const {code, files} = await run('clean')
  expect(code).toBe(0)
  expect([...files.keys()].filter((path) => path.startsWith('dist'))).toEqual(
    []
  )
  expect(files.has('content/her2-trial/summary.md')).toBe(true)
})
