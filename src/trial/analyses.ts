import type {VFile} from 'vfile'
import {z} from 'zod'
import {report} from '../diagnostic/index.ts'
import {intervalMethods} from './interval-methods.ts'
import {decimal, text} from './scalars.ts'
import type {Filter, ResultSpec, SetSpec} from './trial.ts'
import {blockRules, decodeYaml, type Decoded, type YamlSource} from './yaml.ts'

const where = z.union([
  z.string(),
  z.record(z.string(), z.union([z.string(), z.array(z.string())]))
])
const id = z.string().regex(/^[a-z][a-z0-9_]*$/i)

const set = z.strictObject({
  label: text,
  data: text,
  where: where.optional()
})

const result = z.strictObject({
  label: text.optional(),
  method: z.enum(['count', 'proportion']),
  data: text,
  set: text,
  where: where.optional(),
  by: text.optional(),
  levels: z.array(text).optional(),
  interval: z
    .strictObject({
      method: z.enum(intervalMethods).optional(),
      level: decimal.optional()
    })
    .optional()
})

/** Schema of a `yaml analyses` block; scalars are text. */
export const analysesSchema = z.strictObject({
  sets: z.record(id, set).optional(),
  results: z.record(id, result).optional()
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
      where: decodeFilter(entry.where, ['sets', id, 'where'], decoded),
      place: decoded.keyPlace(['sets', id])
    })),
    results: Object.entries(results).map(([id, entry]): ResultSpec => ({
      id,
      label: entry.label ?? id,
      method: entry.method,
      data: entry.data,
      set: entry.set,
      where: decodeFilter(entry.where, ['results', id, 'where'], decoded),
      by: entry.by,
      levels: entry.levels,
      interval: {
        method: entry.interval?.method ?? 'clopper-pearson',
        level: decodeLevel(entry.interval?.level?.value, id)
      },
      place: decoded.keyPlace(['results', id])
    }))
  }

  function decodeLevel(level: number | undefined, id: string): number {
    if (level === undefined || (level > 0 && level < 1)) return level ?? 0.95
    report(file, 'block-yaml', {
      reason: `Unexpected confidence level \`${level}\`, expected a number between 0 and 1`,
      fix: 'Write `level: 0.95`.',
      place: decoded?.place(['results', id, 'interval', 'level'])
    })
    return 0.95
  }
}

function decodeFilter(
  value: z.output<typeof where> | undefined,
  path: readonly PropertyKey[],
  decoded: Decoded<unknown>
): Filter | undefined {
  if (value === undefined) return undefined
  const place = decoded.place(path)
  if (typeof value === 'string')
    return {kind: 'expression', text: value.trim(), place}
  const values = new Map(
    Object.entries(value).map(([name, cell]) => [
      name,
      typeof cell === 'string' ? [cell] : cell
    ])
  )
  const words = [...values].map(([name, cells]) =>
    cells.length === 1
      ? `${name} = ${cells[0]}`
      : `${name} in (${cells.join(', ')})`
  )
  return {kind: 'equal', values, text: words.join(' and '), place}
}
