import type {VFile} from 'vfile'
import {z} from 'zod'
import {type Place, report} from '../diagnostic/index.ts'
import {ardShape, type Ards, readArd} from './reported-ard.ts'
import {decodeValue, valueShape} from './reported-value.ts'
import {text} from './scalars.ts'
import type {ReportedGroup, ReportedValue} from './trial.ts'
import {blockRules, type Decoded, decodeYaml, type YamlSource} from './yaml.ts'

const unknownWord = z.literal('unknown')
const value = z.union([unknownWord, z.strictObject(valueShape)])
const group = z.union([
  unknownWord,
  z.strictObject({
    label: text.optional(),
    by: text.optional(),
    overlap: text.optional(),
    ...ardShape,
    all: value.optional(),
    levels: z.record(z.string(), value).optional(),
    ...valueShape
  })
])

/** Schema of a `yaml reported` block; scalars are text. */
export const reportedSchema = z.record(
  z.string().regex(/^[a-z][a-z0-9_]*$/i),
  group
)

type Entry = Exclude<z.output<typeof group>, 'unknown'>

/**
 * Decodes a `yaml reported` block: results that were published without rows.
 *
 * @param ards
 *   Analysis-results datasets that entries may name.
 */
export function decodeReported(
  source: YamlSource,
  file: VFile,
  ards: Ards = new Map()
): readonly ReportedGroup[] {
  const decoded = decodeYaml(source, reportedSchema, file, blockRules)
  if (!decoded) return []
  const groups: ReportedGroup[] = []

  for (const [id, entry] of Object.entries(decoded.value)) {
    const place = decoded.keyPlace([id])
    if (entry === 'unknown') {
      groups.push({
        id,
        label: id,
        all: {kind: 'unknown', place},
        levels: new Map(),
        place
      })
      continue
    }
    if (entry.ard !== undefined) {
      const group = decodeArdGroup(
        id,
        {...entry, ard: entry.ard},
        decoded,
        ards,
        file
      )
      groups.push(group ?? {id, label: id, levels: new Map(), place})
      continue
    }
    const stray = strayKey(entry)
    if (stray !== undefined)
      report(file, 'block-yaml', {
        reason: `Unexpected key \`${stray}\` in \`${id}\`, expected it beside \`ard\``,
        fix: 'Name the dataset of the result, `ard: name`, or delete the key.',
        place: decoded.keyPlace([id, stray])
      })
    const {label = id, by, overlap, all, levels, ...own} = entry
    const levelValues = new Map<string, ReportedValue>()
    for (const [level, inner] of Object.entries(levels ?? {})) {
      const result = decodeValue(
        inner,
        decoded.keyPlace([id, 'levels', level]),
        (path) => decoded.place([id, 'levels', level, ...path]),
        file
      )
      if (result) levelValues.set(level, result)
    }
    const whole =
      all !== undefined
        ? decodeValue(
            all,
            decoded.keyPlace([id, 'all']),
            (path) => decoded.place([id, 'all', ...path]),
            file
          )
        : levels && Object.keys(own).length === 0
          ? undefined
          : decodeValue(
              own,
              place,
              (path) => decoded.place([id, ...path]),
              file
            )
    groups.push({
      id,
      label,
      by,
      overlap,
      all: whole,
      levels: levelValues,
      place
    })
  }

  return groups
}

/** Keys that only a result of an analysis-results dataset has. */
function strayKey(entry: Entry): string | undefined {
  return Object.keys(ardShape).find(
    (key) => entry[key as keyof typeof ardShape] !== undefined
  )
}

/** Keys that go with `ard`; all others would be typed beside it. */
const withArd: ReadonlySet<string> = new Set([
  ...Object.keys(ardShape),
  'by',
  'label',
  'method',
  'overlap',
  'source',
  'unit'
])

function decodeArdGroup(
  id: string,
  entry: Entry & {readonly ard: string},
  decoded: Decoded<unknown>,
  ards: Ards,
  file: VFile
): ReportedGroup | undefined {
  const typed = Object.keys(entry).find((key) => !withArd.has(key))
  if (typed !== undefined) {
    report(file, 'block-yaml', {
      reason: `Unexpected key \`${typed}\` beside \`ard\` in \`${id}\`, expected values of the dataset alone`,
      fix: `Delete \`${typed}\`, or \`ard\`.`,
      place: decoded.keyPlace([id, typed])
    })
    return undefined
  }

  const place = decoded.keyPlace([id])
  const placeAt = (key: string): Place =>
    key in entry ? decoded.place([id, key]) : place
  const values = readArd(entry, ards, placeAt, file)
  if (!values) return undefined
  const {by, label = id, method, overlap, source, unit} = entry
  const levels = new Map<string, ReportedValue>()
  let all: ReportedValue | undefined
  for (const [level, {published, ...value}] of values) {
    const result = decodeValue(
      {...value, ...(value.count !== undefined && {method}), unit, source},
      place,
      ([key]) => (key === 'method' ? decoded.place([id, 'method']) : published),
      file
    )
    if (!result) return undefined
    if (level === undefined) all = {...result, published}
    else levels.set(level, {...result, published})
  }
  return {id, label, by, overlap, all, levels, place}
}
