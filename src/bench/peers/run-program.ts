import {spawn} from 'node:child_process'

/** How a program ended. */
export interface ProgramRun {
  readonly seconds: number
  /** Why it did not end well. */
  readonly problem: string | undefined
}

interface ProgramSettings {
  readonly folder: string
  readonly env?: NodeJS.ProcessEnv
  readonly timeoutMs: number
}

/** Output that is kept to say what went wrong. */
const mostKept = 20_000
/** A browser is to be closed by who started it. */
const graceMs = 10_000

/**
 * Runs a program to its end, or to its time.
 *
 * @param command
 *   File and arguments.
 */
export async function runProgram(
  [file = '', ...args]: readonly string[],
  {env, folder, timeoutMs}: ProgramSettings
): Promise<ProgramRun> {
  return new Promise(function (resolve) {
    const start = performance.now()
    let output = ''
    let late = false
    const child = spawn(file, args, {
      cwd: folder,
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe']
    })
    const killing = setTimeout(() => child.kill('SIGKILL'), timeoutMs + graceMs)
    const ending = setTimeout(function () {
      late = true
      child.kill('SIGTERM')
    }, timeoutMs)

    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', function (text: string) {
        output = (output + text).slice(-mostKept)
      })
    }
    child.on('error', ({message}) => end(message, secondsSince(start)))
    child.on('exit', function (code) {
      const seconds = late ? timeoutMs / 1000 : secondsSince(start)
      const tell = () => end(problemOf(code), seconds)
      // What it wrote may still be on the way, and a browser that it left
      // behind would keep the way open.
      child.once('close', tell)
      setTimeout(tell, 1000).unref()
    })

    function problemOf(code: number | null): string | undefined {
      if (late) return `stopped after ${timeoutMs / 1000} s`
      return code === 0 ? undefined : (reasonOf(output) ?? `exit ${code}`)
    }

    function end(problem: string | undefined, seconds: number): void {
      clearTimeout(ending)
      clearTimeout(killing)
      child.stdout.destroy()
      child.stderr.destroy()
      resolve({problem, seconds})
    }
  })
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000
}

/**
 * The line of what a program wrote that says most of why it failed: the first
 * of an error that says more than a name, else the last.
 */
export function reasonOf(output: string): string | undefined {
  const escape = String.fromCodePoint(27)
  const lines = output
    .split('\n')
    .map((line) =>
      line
        .replaceAll(new RegExp(`${escape}\\[[\\d;?]*[A-Za-z]`, 'gu'), '')
        .trim()
    )
    .filter(Boolean)
  const errors = lines.filter((line) => /error/iu.test(line))
  // Shorter ones are codes and names.
  const telling = errors.find((line) => line.split(/\s+/u).length > 4)
  const line = telling ?? errors[0] ?? lines.at(-1)
  return line?.slice(0, 160)
}
