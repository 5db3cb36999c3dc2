import type {VFile} from 'vfile'
import {z} from 'zod'
import {listNames, nearest, report} from '../diagnostic/index.ts'
import {curveIntervalMethods, intervalMethods} from './interval-methods.ts'
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
  method: z.enum(['count', 'proportion', 'median-survival']),
  data: text,
  set: text,
  where: where.optional(),
  by: text.optional(),
  levels: z.array(text).optional(),
  unit: text.optional(),
  interval: z
    .strictObject({
      method: text.optional(),
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
    results: Object.entries(results).map(([id, entry]) =>
      decodeResult(id, entry, decoded, file)
    )
  }
}

function decodeResult(
  id: string,
  entry: z.output<typeof result>,
  decoded: Decoded<unknown>,
  file: VFile
): ResultSpec {
  const {method, unit, interval} = entry
  const spec = {
    id,
    label: entry.label ?? id,
    data: entry.data,
    set: entry.set,
    where: decodeFilter(entry.where, ['results', id, 'where'], decoded),
    by: entry.by,
    levels: entry.levels,
    place: decoded.keyPlace(['results', id])
  }
  if (method === 'median-survival')
    return {
      ...spec,
      method,
      unit,
      interval: decodeInterval(curveIntervalMethods)
    }

  if (unit !== undefined)
    report(file, 'block-yaml', {
      reason: `Unexpected key \`unit\` of a ${method}, expected it of times only`,
      fix: 'Delete it.',
      place: decoded.keyPlace(['results', id, 'unit'])
    })
  return {...spec, method, interval: decodeInterval(intervalMethods)}

  function decodeInterval<Name extends string>(
    known: readonly [Name, ...Name[]]
  ): {readonly method: Name; readonly level: number} {
    const name = interval?.method
    const found = known.find((candidate) => candidate === name)
    if (name !== undefined && !found) {
      const meant = nearest(name, known) ?? known[0]
      report(file, 'block-yaml', {
        reason: `Unexpected interval \`${name}\` of a ${method}, expected ${listNames(known)}`,
        fix: `Write \`method: ${meant}\`.`,
        place: decoded.place(['results', id, 'interval', 'method']),
        actual: name,
        expected: known
      })
    }

    return {
      method: found ?? known[0],
      level: decodeLevel(interval?.level?.value)
    }
  }

  function decodeLevel(level: number | undefined): number {
    if (level === undefined || (level > 0 && level < 1)) return level ?? 0.95
    report(file, 'block-yaml', {
      reason: `Unexpected confidence level \`${level}\`, expected a number between 0 and 1`,
      fix: 'Write `level: 0.95`.',
      place: decoded.place(['results', id, 'interval', 'level'])
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
