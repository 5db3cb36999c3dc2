import type {VFile} from 'vfile'
import {z} from 'zod'
import {listNames, nearest, type Place, report} from '../diagnostic/index.ts'
import type {Ard, ArdRow} from './ard.ts'
import {type ArdValue, readCell} from './ard-value.ts'
import {text, wholeNumber} from './scalars.ts'

/** Keys of a reported result that an analysis-results dataset holds. */
export const ardShape = {
  ard: text.optional().describe('Name of the dataset, under `data:`.'),
  variable: text.optional(),
  where: z.record(z.string(), text).optional(),
  stat: text.optional(),
  digits: wholeNumber.optional()
}

/** Datasets by name; `undefined` where one could not be read. */
export type Ards = ReadonlyMap<string, Ard | undefined>

/** An entry as its author wrote it. */
export interface ArdEntry {
  readonly ard: string
  readonly variable?: string | undefined
  readonly where?: Readonly<Record<string, string>> | undefined
  readonly stat?: string | undefined
  readonly digits?: number | undefined
  readonly by?: string | undefined
}

/** Values of a result by level; of the whole set under `undefined`. */
export type ArdValues = ReadonlyMap<string | undefined, ArdValue>

/**
 * Finds the rows of an analysis-results dataset that an entry asks for.
 *
 * @param placeAt
 *   Place of a key of the entry.
 * @returns
 *   Values; `undefined` after reporting why there are none.
 */
export function readArd(
  entry: ArdEntry,
  ards: Ards,
  placeAt: (key: string) => Place,
  file: VFile
): ArdValues | undefined {
  const ard = ards.get(entry.ard)
  if (!ard) {
    // One that could not be read was reported already.
    if (ards.has(entry.ard)) return undefined
    const known = [...ards.keys()]
    const meant = nearest(entry.ard, known)
    return refuse('ard', {
      reason: `Unexpected dataset \`${entry.ard}\`, expected ${known.length > 0 ? listNames(known) : 'an analysis-results dataset under `data:`; there is none'}`,
      fix: meant
        ? `Write \`${meant}\`.`
        : 'Name the file under `data:` in the front matter.'
    })
  }

  const cells = new Map<string | undefined, ArdRow[]>()
  const variables = new Set([entry.variable, ...Object.keys(entry.where ?? {})])
  for (const variable of variables)
    for (const row of ard.byVariable.get(variable) ?? []) {
      const level = levelOf(row, entry)
      if (level === false) continue
      const cell = cells.get(level)
      if (cell) cell.push(row)
      else cells.set(level, [row])
    }
  if (cells.size === 0) return refuse('ard', explainNothing(entry, ard))
  if (entry.by !== undefined && cells.size === 1 && cells.has(undefined))
    return refuse('by', {
      reason: `Unexpected \`${entry.by}\`, expected a group that these rows of \`${ard.name}\` are split by`,
      fix: 'Delete `by`: they are of all participants.'
    })

  const values = new Map<string | undefined, ArdValue>()
  for (const [level, rows] of cells) {
    const value = readCell(rows, entry, placeAt, file)
    if (!value) return undefined
    values.set(level, value)
  }
  return values

  function refuse(
    key: string,
    problem: {readonly reason: string; readonly fix: string}
  ): undefined {
    report(file, 'block-yaml', {
      ...problem,
      place: placeAt(key),
      cause: ard && {reason: `\`${ard.name}\` is named here`, place: ard.place}
    })
    return undefined
  }
}

/** Level that a row is of; `false` where it is not asked for. */
function levelOf(row: ArdRow, entry: ArdEntry): string | undefined | false {
  const {by, variable, where = {}} = entry
  const asked = new Map(Object.entries(where))
  const isCounted = row.variable !== undefined && asked.has(row.variable)
  if (isCounted) {
    if (asked.get(row.variable ?? '') !== row.level) return false
    asked.delete(row.variable ?? '')
  } else if (row.variable !== variable) return false
  else if (row.level !== undefined && row.level !== 'TRUE') return false

  let level: string | undefined
  for (const group of row.groups) {
    if (group.level === undefined) continue
    if (asked.has(group.name)) {
      if (asked.get(group.name) !== group.level) return false
      asked.delete(group.name)
    } else if (group.name === by) level = group.level
    else return false
  }
  return asked.size === 0 && level
}

function explainNothing(
  {by, variable, where = {}}: ArdEntry,
  {name, rows}: Ard
): {readonly reason: string; readonly fix: string} {
  const variables = [...new Set(rows.flatMap((row) => row.variable ?? []))]
  const asked = [...Object.keys(where), ...(variable ? [variable] : [])]
  const absent = asked.find(
    (each) =>
      !variables.includes(each) &&
      !rows.some(({groups}) => groups.some((group) => group.name === each))
  )
  if (asked.length === 0 || absent !== undefined) {
    const meant = nearest(absent ?? '', variables)
    return {
      reason:
        absent === undefined
          ? `Missing \`variable\` or \`where\`, expected one that tells rows of \`${name}\``
          : `Unexpected variable \`${absent}\`, expected one of \`${name}\`: ${listNames(variables)}`,
      fix: meant ? `Write \`${meant}\`.` : `Add \`variable:\` or \`where:\`.`
    }
  }
  const meant = rows.filter(
    (row) => row.variable !== undefined && asked.includes(row.variable)
  )
  const levels = [...new Set(meant.flatMap((row) => row.level ?? []))]
  const groups = meant.flatMap((row) => row.groups.map((group) => group.name))
  const open = [...new Set(groups)].filter(
    (group) => group !== by && !asked.includes(group)
  )
  const isLevel = meant.some(
    (row) => (where[row.variable ?? ''] ?? undefined) === row.level
  )
  if (isLevel && open.length > 0)
    return {
      reason: `Missing group ${listNames(open)} of these rows of \`${name}\`, expected it in \`by\` or \`where\``,
      fix: `Add \`by: ${open[0]}\`, or a level of it to \`where\`.`
    }
  return {
    reason: `Unexpected choice of no row of \`${name}\`, expected ${levels.length > 0 ? `a level among ${listNames(levels)}` : 'a variable without a level'}`,
    fix: 'Write the level in `where` as the dataset has it.'
  }
}
