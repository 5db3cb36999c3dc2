import type {VFile} from 'vfile'
import type {z} from 'zod'
import {frontMatterSchema} from './front-matter-schema.ts'
import {
  type Decoded,
  decodeYaml,
  type YamlRules,
  type YamlSource
} from './yaml.ts'

/** Front matter as its schema reads it. */
export type FrontMatterValues = z.output<typeof frontMatterSchema>

/** Keys whose entries are taken one by one: an entry of a summary wins. */
const merged = new Set([
  'abbreviations',
  'allow',
  'glossary',
  'template-settings',
  'templates',
  'trial'
])

/**
 * Decodes front matter, and beneath it what all summaries of a folder share.
 *
 * @param own
 *   Front matter of the summary.
 * @param shared
 *   Text of `_defaults.yaml`; absent: there is none.
 * @returns
 *   Values and their places, each in the file that it is written in; `undefined`
 *   after reporting what is wrong with either.
 */
export function mergeFrontMatter(
  own: YamlSource,
  shared: YamlSource | undefined,
  file: VFile,
  rules: YamlRules
): Decoded<FrontMatterValues> | undefined {
  if (!shared) return decodeYaml(own, frontMatterSchema, file, rules)

  const below = decodeYaml(shared, frontMatterSchema.partial(), file, rules)
  if (!below) return undefined
  // What is given there may be absent here.
  const mask = Object.fromEntries(
    Object.keys(below.value).map((key) => [key, true])
  ) as {[Key in keyof FrontMatterValues]?: true}
  const above = decodeYaml(own, frontMatterSchema.partial(mask), file, rules)
  if (!above) return undefined

  const value: Record<string, unknown> = {...below.value, ...above.value}
  for (const key of merged) {
    const [lower, upper] = [entry(below.value, key), entry(above.value, key)]
    if (isRecord(lower) && isRecord(upper)) value[key] = {...lower, ...upper}
  }
  return {
    // Each key that is needed was in one of the two.
    value: value as FrontMatterValues,
    place: (path) => holder(path).place(path),
    keyPlace: (path) => holder(path).keyPlace(path)
  }

  function holder(
    path: readonly PropertyKey[]
  ): Pick<Decoded<unknown>, 'keyPlace' | 'place'> {
    const [key, inner] = path
    if (above === undefined || below === undefined || key === undefined)
      throw new Error('Cannot find a place without a key')
    const [lower, upper] = [entry(below.value, key), entry(above.value, key)]
    if (upper === undefined) return lower === undefined ? above : below
    const isBelow =
      merged.has(String(key)) &&
      inner !== undefined &&
      entry(upper, inner) === undefined &&
      entry(lower, inner) !== undefined
    return isBelow ? below : above
  }
}

function entry(value: unknown, key: PropertyKey): unknown {
  return isRecord(value) ? value[String(key)] : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
