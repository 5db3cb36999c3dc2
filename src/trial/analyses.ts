import type {VFile} from 'vfile'
import {z} from 'zod'
import {filter, resultSchema} from './result-schema.ts'
import type {ResultSpec} from './result-spec.ts'
import {text} from './scalars.ts'
import type {SetSpec} from './trial.ts'
import {blockRules, decodeYaml, type Decoded, type YamlSource} from './yaml.ts'

const id = z.string().regex(/^[a-z][a-z0-9_]*$/i)

const set = z.strictObject({
  label: text,
  data: text,
  where: filter.optional()
})

/** Schema of a `yaml analyses` block; scalars are text. */
export const analysesSchema = z.strictObject({
  sets: z.record(id, set).optional(),
  results: z.record(id, resultSchema).optional()
})

/** Sets and results that a `yaml analyses` block names. */
export interface Analyses {
  readonly sets: readonly SetSpec[]
  readonly results: readonly ResultSpec[]
}

/** Decodes a `yaml analyses` block. */
export function decodeAnalyses(source: YamlSource, file: VFile): Analyses {
  const decoded = decodeYaml(source, analysesSchema, file, blockRules)
  if (!decoded) return {sets: [], results: []}
  const {sets = {}, results = {}} = decoded.value

  return {
    sets: Object.entries(sets).map(([id, entry]): SetSpec => ({
      id,
      label: entry.label,
      data: entry.data,
      where: entry.where && {
        ...entry.where,
        place: decoded.place(['sets', id, 'where'])
      },
      place: decoded.keyPlace(['sets', id])
    })),
    results: Object.entries(results).map(([id, entry]) =>
      decodeResult(id, entry, decoded)
    )
  }
}

function decodeResult(
  id: string,
  entry: z.output<typeof resultSchema>,
  decoded: Decoded<unknown>
): ResultSpec {
  const path = ['results', id]
  return {
    ...entry,
    id,
    label: entry.label ?? id,
    where: entry.where && {
      ...entry.where,
      place: decoded.place([...path, 'where'])
    },
    place: decoded.keyPlace(path),
    places: new Map(
      Object.keys(entry).map((key) => [key, decoded.place([...path, key])])
    )
  }
}
