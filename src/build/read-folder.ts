import {type Effects, readText} from './effects.ts'

/** Text of a file that belongs to the program. */
export async function readNeeded(
  effects: Pick<Effects, 'readBytes'>,
  path: string
): Promise<string> {
  const text = await readText(effects, path)
  if (text === undefined) throw new Error(`Cannot find \`${path}\``)
  return text
}

/** Values of all YAML files of a folder, by name without ending. */
export async function readFolder<Value>(
  effects: Pick<Effects, 'list' | 'readBytes'>,
  folder: string,
  parseFile: (yaml: string, path: string) => Value
): Promise<ReadonlyMap<string, Value>> {
  const values = new Map<string, Value>()
  for (const {isFolder, name} of (await effects.list(folder)) ?? []) {
    if (isFolder || !name.endsWith('.yaml')) continue
    const path = `${folder}/${name}`
    const id = name.replace(/\.yaml$/, '')
    values.set(id, parseFile(await readNeeded(effects, path), path))
  }
  return values
}
