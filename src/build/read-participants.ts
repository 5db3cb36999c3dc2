import {VFile} from 'vfile'
import {parse} from '../markdown/index.ts'
import {type Participants, participantsOf} from '../output/participants.ts'
import {decodeFrontMatter, decodeTrial} from '../trial/index.ts'
import type {Effects} from './effects.ts'
import {digest, type Sources} from './make-trace.ts'
import {readDataFiles} from './read-files.ts'

/** Participants of the rows of a summary, or why they cannot be told. */
export type ParticipantsAnswer =
  | {readonly participants: Participants}
  | {readonly reason: string}

/**
 * Reads whose rows the rows of a trace are: from the source, as products of
 * real trials never hold it.
 *
 * @param sources
 *   Files that the trace was made from; they must be what they were.
 */
export async function readParticipants(
  effects: Pick<Effects, 'readWithin'>,
  sources: Sources
): Promise<ParticipantsAnswer> {
  const summary = sources.find(({file}) => /(?:^|\/)summary\.md$/.test(file))
  if (!summary) return {reason: 'the trace names no summary'}
  const path = summary.file
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  let text = ''

  for (const {file, sha256} of sources) {
    const bytes = await effects.readWithin(
      folder,
      folder === '' ? file : file.slice(folder.length + 1)
    )
    if (!bytes) return {reason: `\`${file}\` is not there`}
    const isText = file === path
    const decoded = isText ? new TextDecoder().decode(bytes) : bytes
    if (digest(decoded) !== sha256)
      return {reason: `\`${file}\` changed since the build`}
    if (typeof decoded === 'string') text = decoded
  }

  const file = new VFile({path, value: text.replaceAll(/\r\n?/g, '\n')})
  const tree = parse(file)
  const above = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
  const shared = await effects.readWithin(above, '_defaults.yaml')
  const frontMatter = decodeFrontMatter(
    tree,
    file,
    shared && {
      path: `${above}/_defaults.yaml`,
      text: new TextDecoder().decode(shared)
    }
  )
  if (!frontMatter) return {reason: `\`${path}\` cannot be read`}
  const data = await readDataFiles(
    frontMatter,
    {
      outputs: [],
      path,
      printer: undefined,
      readSibling: async (name) => effects.readWithin(folder, name),
      slug: '',
      text
    },
    file
  )
  const {datasets} = decodeTrial(tree, frontMatter, data, file)
  return {participants: participantsOf(datasets)}
}
