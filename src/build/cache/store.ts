import type {Effects} from '../effects.ts'
import type {SummaryPart, SummaryRecord} from './record.ts'
import {seal, sha256, unseal} from './seal.ts'
import {storeName} from './store-name.ts'

/** Names and digests of what products depend on. */
export type Group = Readonly<Record<string, string>>

/** Records of earlier builds, beside the products that they are of. */
export interface Store {
  /** By slug; what is damaged or of another version is not there. */
  readonly records: ReadonlyMap<string, SummaryRecord>
  readonly part: (slug: string) => Promise<SummaryPart | undefined>
  readonly group: (digest: string) => Promise<Group | undefined>
  /** Keeps a group; its digest names it. */
  readonly keepGroup: (group: Group) => Promise<string>
  readonly save: (
    slug: string,
    record: Omit<SummaryRecord, 'part'>,
    part: SummaryPart
  ) => Promise<SummaryRecord>
  /** Writes a record again, its part as it was. */
  readonly refresh: (slug: string, record: SummaryRecord) => Promise<void>
  readonly drop: (slug: string) => Promise<void>
  /** Removes groups that no record names. */
  readonly prune: () => Promise<void>
}

/** Opens the records in an output folder; nothing is written yet. */
export async function openStore(
  effects: Pick<Effects, 'list' | 'readAll' | 'remove' | 'write'>,
  out: string
): Promise<Store> {
  const folder = `${out}/${storeName}`
  const records = await readRecords()
  const kept = new Map<string, Promise<void>>()

  return {
    records,
    part: async (slug) => readPart(slug),
    async group(digest) {
      return read<Group>(`${folder}/groups/${digest}.json`)
    },
    async keepGroup(group) {
      const text = seal(group)
      const digest = sha256(text)
      // Several summaries keep the same at once.
      const known = kept.get(digest) ?? writeGroup(digest, text)
      kept.set(digest, known)
      await known
      return digest
    },
    async save(slug, record, part) {
      const text = seal(part)
      const whole = {...record, part: sha256(text)}
      await effects.write(`${folder}/parts/${slug}.json`, text)
      await write(slug, whole)
      return whole
    },
    refresh: write,
    async drop(slug) {
      records.delete(slug)
      await effects.remove(`${folder}/records/${slug}.json`)
      await effects.remove(`${folder}/parts/${slug}.json`)
    },
    async prune() {
      const used = new Set(
        [...records.values()].flatMap(({common, outputs}) => [
          common,
          ...Object.values(outputs)
        ])
      )
      for (const {name} of (await effects.list(`${folder}/groups`)) ?? [])
        if (!used.has(name.replace('.json', '')))
          await effects.remove(`${folder}/groups/${name}`)
    }
  }

  async function readRecords(): Promise<Map<string, SummaryRecord>> {
    const entries = (await effects.list(`${folder}/records`)) ?? []
    const names = entries
      .map(({name}) => name)
      .filter((name) => name.endsWith('.json'))
    const contents = await effects.readAll(
      names.map((name) => `${folder}/records/${name}`)
    )
    const found = new Map<string, SummaryRecord>()
    for (const [index, name] of names.entries()) {
      const record = unseal<SummaryRecord>(contents[index])
      if (record) found.set(name.replace(/\.json$/, ''), record)
    }
    return found
  }

  async function readPart(slug: string): Promise<SummaryPart | undefined> {
    const [contents] = await effects.readAll([`${folder}/parts/${slug}.json`])
    // A part of another build than the record may be there, and whole.
    return contents && sha256(contents) === records.get(slug)?.part
      ? unseal<SummaryPart>(contents)
      : undefined
  }

  async function read<Value>(path: string): Promise<Value | undefined> {
    const [contents] = await effects.readAll([path])
    return unseal<Value>(contents)
  }

  async function writeGroup(digest: string, text: string): Promise<void> {
    const path = `${folder}/groups/${digest}.json`
    if (!(await read<Group>(path))) await effects.write(path, text)
  }

  async function write(slug: string, record: SummaryRecord): Promise<void> {
    records.set(slug, record)
    await effects.write(`${folder}/records/${slug}.json`, seal(record))
  }
}

/** Digest that names a group. */
export function groupDigest(group: Group): string {
  return sha256(seal(group))
}
