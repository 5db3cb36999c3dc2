import {spawnSync} from 'node:child_process'
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Many newsletters, written by the program itself, and their digests. */
export interface Mailings {
  readonly mails: number
  readonly digests: number
  readonly seconds: number
  /** Most that it may take. */
  readonly budget: number
}

const slugs = [
  'her2-car-t-brain-metastases',
  'il13ra2-car-t-glioma',
  'tuxedo-1'
]
/** Reports in a digest: Gmail shows no more than 80 KB of them. */
const perDigest = 20

/**
 * Times 1,000 newsletters of published trials, each of a summary that says
 * something else, and digests that hold all of them; from the start of the
 * program, files written.
 *
 * @param cli
 *   Path of the program.
 */
export async function timeMailings(
  cli: string,
  mails = 1000
): Promise<Mailings> {
  const folder = await mkdtemp(join(tmpdir(), 'plenary-mailings-'))
  const content = join(folder, 'content')
  await mkdir(join(content, 'digests'), {recursive: true})
  const copies = Array.from({length: mails}, (_, index) => `trial-${index}`)
  for (const [index, slug] of copies.entries())
    await copyTrial(index, join(content, slug))
  const digests = Math.ceil(mails / perDigest)
  for (let index = 0; index < digests; index++)
    await writeFile(
      join(content, 'digests', `issue-${index}.yaml`),
      digestOf(copies.slice(index * perDigest, (index + 1) * perDigest))
    )

  const out = join(folder, 'dist')
  const shared = ['--content', content, '--jobs', '2', '--out', out]
  const start = performance.now()
  run(cli, ['build', '--only', 'newsletter', '--no-pdf', ...shared])
  run(cli, ['digest', ...shared])
  const seconds = (performance.now() - start) / 1000
  await rm(folder, {force: true, recursive: true})
  return {budget: (30 * mails) / 1000, digests, mails, seconds}
}

async function copyTrial(index: number, to: string): Promise<void> {
  const from = join('content', slugs[index % slugs.length] ?? '')
  const text = await readFile(join(from, 'summary.md'), 'utf8')
  await cp(from, to, {recursive: true})
  await writeFile(
    join(to, 'summary.md'),
    // No two links of a digest may have the same words.
    text.replace(
      /^short-title: "?([^"\n]{1,50})[^"\n]*"?$/m,
      (_, title: string) => `short-title: "${title} (${lettersOf(index)})"`
    )
  )
}

/** `a` to `z`, then `ba`: a typed number would be a result. */
function lettersOf(index: number): string {
  const letter = String.fromCodePoint(97 + (index % 26))
  return index < 26 ? letter : lettersOf(Math.floor(index / 26)) + letter
}

function digestOf(select: readonly string[]): string {
  return `title: Reports of trials\nselect: [${select.join(', ')}]\n`
}

function run(cli: string, args: readonly string[]): void {
  const {status, stderr, stdout} = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024
  })
  if (status !== 0)
    throw new Error(`\`${args[0]}\` ended with ${status}\n${stdout}${stderr}`)
}
