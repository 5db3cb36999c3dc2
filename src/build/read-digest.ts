import {VFile} from 'vfile'
import {linePlace, type Place} from '../diagnostic/index.ts'
import {decodeYaml} from '../trial/yaml.ts'
import {type DigestSpec, digestSchema} from './digest-schema.ts'
import {type Effects, readText} from './effects.ts'

/** A digest that is asked for. */
export interface Digest {
  readonly id: string
  readonly file: VFile
  /** Absent after an error. */
  readonly spec?: DigestSpec | undefined
  /** Where something stands: a key, or a key and an index. */
  readonly place: (path: readonly PropertyKey[]) => Place
}

/** Reads all of `content/digests/`, in the order of their names. */
export async function readDigests(
  effects: Pick<Effects, 'list' | 'readBytes'>,
  content: string
): Promise<readonly Digest[]> {
  const folder = `${content}/digests`
  const digests: Digest[] = []
  for (const {isFolder, name} of (await effects.list(folder)) ?? []) {
    if (isFolder || !name.endsWith('.yaml')) continue
    const path = `${folder}/${name}`
    const text = (await readText(effects, path)) ?? ''
    digests.push(decodeDigest(name.slice(0, -5), path, text))
  }
  return digests
}

/** Decodes a digest; what is wrong is in the messages of its file. */
export function decodeDigest(id: string, path: string, text: string): Digest {
  const file = new VFile({path, value: text})
  const decoded = decodeYaml(
    {file: path, start: {column: 1, line: 1}, text},
    digestSchema,
    file,
    {key: 'digest-file', syntax: 'digest-file', value: 'digest-file'}
  )
  return {
    file,
    id,
    place: decoded?.place ?? (() => linePlace(path, 1)),
    spec: decoded?.value
  }
}

/** A digest of the command line. */
export function digestOf(spec: DigestSpec): Digest {
  const path = 'digest'
  return {
    file: new VFile({path}),
    id: '',
    place: () => linePlace(path, 1),
    spec
  }
}
