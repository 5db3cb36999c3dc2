import type {VFile} from 'vfile'
import {checkLocked} from '../check/abstract-locked.ts'
import {linePlace, report} from '../diagnostic/index.ts'
import type {Meeting} from '../output/meeting.ts'
import {readSubmission, type Submission} from '../output/submission.ts'
import type {Resolved} from '../resolve/index.ts'
import {decodeLock, lockName} from '../trial/lock.ts'
import type {SummaryInput} from './pipeline-types.ts'

/**
 * Compares an abstract with its lock, where there is one; reading it is all
 * that is done with it.
 *
 * @returns
 *   What is submitted now.
 */
export async function checkLock(
  resolved: Resolved,
  meeting: Meeting,
  input: SummaryInput,
  file: VFile
): Promise<() => Submission> {
  const read = () => readSubmission(resolved, meeting)
  const bytes = await input.readSibling(lockName)
  if (!bytes) return read
  const path = `${input.path.slice(0, input.path.lastIndexOf('/'))}/${lockName}`
  const lock = decodeLock(new TextDecoder().decode(bytes), path, file)
  if (!lock) return read

  const {frontMatter, tree} = resolved
  const body = tree.children.find(({type}) => type === 'heading')
  const places = {
    title: frontMatter.title.place,
    body: linePlace(file.path, body?.position?.start.line ?? 1),
    of: ({position}: {position: Submission['numbers'][number]['position']}) =>
      position ? {file: file.path, position} : frontMatter.title.place,
    slug: input.slug
  }
  const submission = read()
  checkLocked(lock, submission, places, (problem) =>
    report(file, 'abstract-locked', problem)
  )
  return () => submission
}
