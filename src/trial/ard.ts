import {z} from 'zod'
import type {VFile} from 'vfile'
import {hiddenIn, linePlace, type Place, report} from '../diagnostic/index.ts'
import {checkJsonDepth, checkTableSize} from './data-limits.ts'
import {decodeUtf8} from './decode-utf8.ts'
import {findJsonObjects, jsonPath} from './json-objects.ts'
import {describeIssue, schemaProblems} from './schema-problems.ts'
import type {DataFileSource} from './table.ts'

/** A statistic of an analysis-results dataset. */
export interface ArdRow {
  readonly variable: string | undefined
  /** Value of the variable that was counted. */
  readonly level: string | undefined
  /** Variables that split the participants; one without a level was compared. */
  readonly groups: readonly {
    readonly name: string
    readonly level: string | undefined
  }[]
  /** `mean`, `n`, `p.value`. */
  readonly stat: string
  /** Absent: missing, or no number or text. */
  readonly value: number | string | undefined
  /** Fraction digits that it is formatted with; absent: not said. */
  readonly digits: number | undefined
  readonly place: Place
}

/** Results that others computed, a statistic a row. */
export interface Ard {
  readonly name: string
  readonly rows: readonly ArdRow[]
  /** The same rows, by their variable. */
  readonly byVariable: ReadonlyMap<string | undefined, readonly ArdRow[]>
  readonly place: Place
}

/** Levels deeper than any of a list that the R package `cards` nests. */
const deepest = 40

// The R package jsonlite puts single values in lists, and writes what is not
// there as an empty one.
const scalar = z.preprocess(
  unbox,
  z.union([z.string(), z.number(), z.boolean()]).nullish()
)
const name = z.preprocess(unbox, z.string().nullish())

const rowSchema = z.object({
  variable: name.optional(),
  variable_level: scalar.optional(),
  stat_name: z.preprocess(unbox, z.string()),
  stat: z.unknown().optional(),
  stat_fmt: scalar.optional(),
  fmt_fun: z.unknown().optional(),
  fmt_fn: z.unknown().optional()
})

/** Whether bytes begin as an analysis-results dataset does, not as data. */
export function isArd(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096))
  return /^\uFEFF?\s*[[{]/.test(start) && start.includes('"stat_name"')
}

/**
 * Decodes an analysis-results dataset in JSON: rows as they are in a `card`
 * data frame, or the nested list that `cards::as_nested_list()` makes of it.
 *
 * @returns
 *   The dataset; `undefined` after reporting what is wrong with it.
 */
export function decodeArd(
  source: DataFileSource,
  file: VFile
): Ard | undefined {
  const {bytes, name, path, place} = source
  const text = decodeUtf8(bytes, path, place, file)
  if (text === undefined || !checkJsonDepth(text, path, file)) return undefined
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    report(file, 'data-format', {
      reason: `Unexpected contents of \`${path}\`, expected JSON`,
      fix: 'Write the file again, with `jsonlite::write_json()` in R.',
      place
    })
    return undefined
  }

  const points = findJsonObjects(text)
  const rows: ArdRow[] = []
  let isWhole = true
  walk(json, [], {})
  const size = {rows: rows.length, columns: 1}
  if (!checkTableSize(size, name, linePlace(path, 1), file)) return undefined
  if (isWhole && rows.length > 0) {
    const byVariable = groupBy(rows)
    return {name, rows, byVariable, place}
  }
  if (isWhole)
    report(file, 'data-format', {
      reason: `Unexpected contents of \`${path}\`, expected rows of an analysis-results dataset`,
      fix: 'Write the `card` data frame of the R package cards as JSON, one row a statistic.',
      place
    })
  return undefined

  function walk(
    value: unknown,
    at: readonly PropertyKey[],
    facts: Readonly<Record<string, unknown>>
  ): void {
    if (!isWhole || at.length > deepest) return
    if (Array.isArray(value))
      value.forEach((each: unknown, index) => walk(each, [...at, index], facts))
    else if (!isRecord(value)) return
    else if ('stat' in value || Array.isArray(json))
      decodeRow({...facts, ...value}, at)
    else
      // A nested list has a name below each key: `{"variable": {"AGE": …}}`.
      for (const [key, inner] of Object.entries(value))
        if (isRecord(inner))
          for (const [word, next] of Object.entries(inner))
            walk(next, [...at, key, word], {...facts, [key]: word})
  }

  function decodeRow(
    value: Readonly<Record<string, unknown>>,
    at: readonly PropertyKey[]
  ): void {
    const point = points.get(jsonPath(at)) ?? {line: 1, column: 1}
    const rowPlace = {file: path, position: {start: point, end: point}}
    const parsed = rowSchema.safeParse(value, {error: describeIssue})
    if (!parsed.success) {
      isWhole = false
      const [problem] = schemaProblems(parsed.error)
      report(file, 'data-format', {
        reason:
          problem?.kind === 'value'
            ? problem.reason
            : 'Unexpected row of an analysis-results dataset',
        fix: 'Write the `card` data frame of the R package cards as JSON, one row a statistic.',
        place: rowPlace,
        cause: {reason: `The file is named here, as \`${name}\``, place}
      })
      return
    }
    const {stat, stat_fmt, stat_name, variable, variable_level} = parsed.data
    const row: ArdRow = {
      variable: variable ?? undefined,
      level: textOf(variable_level),
      groups: groupsOf(value),
      stat: stat_name,
      value: statOf(stat),
      digits:
        digitsOf(parsed.data.fmt_fun) ??
        digitsOf(parsed.data.fmt_fn) ??
        digitsIn(stat_fmt),
      place: rowPlace
    }
    const names = row.groups.flatMap((group) => [group.name, group.level])
    const hidden = [row.variable, row.level, row.value, ...names]
      .map((text) => hiddenIn(String(text ?? '')))
      .find((found) => found !== undefined)
    if (hidden === undefined) rows.push(row)
    else {
      isWhole = false
      report(file, 'text-encoding', {
        reason: `Unexpected ${hidden} in a row of \`${name}\`, expected visible text`,
        fix: 'Delete the character, or the escape that writes it.',
        place: rowPlace
      })
    }
  }
}

function groupBy(rows: readonly ArdRow[]): Ard['byVariable'] {
  const groups = new Map<string | undefined, ArdRow[]>()
  for (const row of rows) {
    const group = groups.get(row.variable)
    if (group) group.push(row)
    else groups.set(row.variable, [row])
  }
  return groups
}

function groupsOf(row: Readonly<Record<string, unknown>>): ArdRow['groups'] {
  const groups: {name: string; level: string | undefined}[] = []
  for (let index = 1; index < 10; index++) {
    const group = unbox(row[`group${index}`])
    if (typeof group !== 'string') return groups
    const level = scalar.safeParse(row[`group${index}_level`])
    groups.push({name: group, level: textOf(level.data)})
  }
  return groups
}

function statOf(stat: unknown): number | string | undefined {
  const value = unbox(stat)
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value === 'NA') return undefined
  // Numbers without end are no JSON.
  if (/^-?Inf$/.test(value)) return value === 'Inf' ? Infinity : -Infinity
  return value
}

/** Digits of a format: the R package takes a whole number as that many. */
function digitsOf(format: unknown): number | undefined {
  const value = unbox(format)
  return typeof value === 'number' && value >= 0 && value < 10
    ? Math.trunc(value)
    : undefined
}

function digitsIn(
  formatted: boolean | number | string | null | undefined
): number | undefined {
  const [, digits] = /^-?\d+(?:\.(\d+))?$/.exec(String(formatted)) ?? []
  return formatted === undefined || formatted === null
    ? undefined
    : /^-?\d/.test(String(formatted))
      ? (digits?.length ?? 0)
      : undefined
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null || value === 'NA') return undefined
  // R writes `TRUE`, JSON `true`.
  return typeof value === 'boolean'
    ? String(value).toUpperCase()
    : String(value)
}

function unbox(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? unbox(value[0]) : null
  return isRecord(value) && Object.keys(value).length === 0 ? null : value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
