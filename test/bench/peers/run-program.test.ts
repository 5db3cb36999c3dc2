import {expect, test} from 'vitest'
import {reasonOf, runProgram} from '../../../src/bench/peers/run-program.ts'

test('should find the line that says why a program failed', function () {
  const escape = String.fromCodePoint(27)
  expect(reasonOf(`a\n${escape}[31mError: b${escape}[0m\n  at c\n`)).toBe(
    'Error: b'
  )
  // As npm writes it.
  expect(
    reasonOf(
      'npm error code ETARGET\nnpm error notarget No matching version found for a@9.\n'
    )
  ).toBe('npm error notarget No matching version found for a@9.')
  expect(reasonOf('a\nb\n')).toBe('b')
  expect(reasonOf('\n')).toBeUndefined()
})

const settings = {folder: process.cwd(), timeoutMs: 60_000}

async function run(code: string) {
  return runProgram([process.execPath, '-e', code], settings)
}

test('should say why a program failed, and nothing of one that did not', async function () {
  expect(await run('process.exit(0)')).toMatchObject({problem: undefined})
  expect(await run('process.exit(3)')).toMatchObject({problem: 'exit 3'})
  expect(
    await run('console.error("a"); console.error("bad"); process.exit(1)')
  ).toMatchObject({problem: 'bad'})
})

test('should say that there is no such program', async function () {
  const {problem} = await runProgram(['/no/such/program'], settings)
  expect(problem).toContain('ENOENT')
})
