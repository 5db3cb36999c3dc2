import {createHash} from 'node:crypto'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {parse} from 'yaml'
import {z} from 'zod'
import {createTextMeasure, type TextMeasure} from '../chart/index.ts'
import {seal, unseal} from './cache/seal.ts'
import type {Effects} from './effects.ts'
import {repertoire} from './repertoire.ts'

const fontsSchema = z.strictObject({
  fonts: z.array(
    z.strictObject({
      family: z.string(),
      weight: z.number(),
      style: z.enum(['normal', 'italic']),
      file: z.string()
    })
  )
})

type FontEntry = z.output<typeof fontsSchema>['fonts'][number]

/** A font file of `templates/fonts.yaml`. */
interface FontFile extends FontEntry {
  readonly bytes: Uint8Array
  /** Where it is, for tools that read files themselves. */
  readonly path: string
}

/** Fonts of all products. */
export interface Fonts {
  /** Names of the families. */
  readonly families: readonly string[]
  /** Paths of the TTF files of a family. */
  readonly paths: (family: string) => readonly string[]
  /** Width of text in figures. */
  readonly measure: TextMeasure
  /** Characters of a text without a glyph in some font of a family. */
  readonly missing: (text: string, family: string) => readonly string[]
  /**
   * `@font-face` rules with data for the families that a style names.
   *
   * @param style
   *   CSS of the page.
   * @param text
   *   All text of the page: what the repertoire lacks is added.
   */
  readonly css: (style: string, text: string) => Promise<string>
}

/** Family of figures, tables and labels. */
export const figureFamily = 'Inter'

/**
 * Reads `fonts.yaml` and the font files that it names.
 *
 * @param effects
 *   The world; subsets are kept in the cache folder.
 * @param templates
 *   Folder of the templates.
 * @param cache
 *   Folder of the cache.
 * @throws {Error}
 *   If a font is not there: they are part of the program.
 */
export async function readFonts(
  effects: Pick<Effects, 'readBytes' | 'write'>,
  templates: string,
  cache: string
): Promise<Fonts> {
  const yaml = await effects.readBytes(`${templates}/fonts.yaml`)
  if (!yaml) throw new Error(`Cannot find \`${templates}/fonts.yaml\``)
  const {fonts: entries} = fontsSchema.parse(
    parse(new TextDecoder().decode(yaml))
  )
  const files = await Promise.all(entries.map(readFont))
  const measures = new Map<string, TextMeasure>()
  const subsets = new Map<string, Promise<string>>()
  const styles = new Map<string, Promise<string>>()

  return {
    families: [...new Set(files.map(({family}) => family))],
    paths: (family) => ofFamily(family).map(({path}) => path),
    measure: measureOf(figureFamily),
    missing: (text, family) => measureOf(family).missingGlyphs(text),
    async css(style, text) {
      const extra = [...new Set(text)]
        .filter((character) => !repertoire.has(character))
        .sort()
        .join('')
      const used = files.filter(
        ({family, weight}) =>
          style.includes(family) &&
          (weight === 400 || style.includes(String(weight)))
      )
      const key = `${used.map(({file}) => file).join()} ${extra}`
      const rules = styles.get(key) ?? rulesOf(used, extra)
      styles.set(key, rules)
      return rules
    }
  }

  async function rulesOf(
    used: readonly FontFile[],
    extra: string
  ): Promise<string> {
    const faces = await Promise.all(
      used.map(async (font) => face(font, await subsetOf(font, extra)))
    )
    return faces.join('')
  }

  async function readFont(entry: FontEntry): Promise<FontFile> {
    const path = locate(entry.file)
    const bytes = await effects.readBytes(path)
    if (bytes) return {...entry, bytes, path}
    throw new Error(`Cannot find font \`${entry.file}\`, run \`npm ci\``)
  }

  function ofFamily(family: string): readonly FontFile[] {
    return files.filter((font) => font.family === family)
  }

  function measureOf(family: string): TextMeasure {
    const known = measures.get(family)
    if (known) return known
    const weights = new Map<400 | 600, Uint8Array>()
    for (const {weight, style, bytes} of ofFamily(family))
      if (style === 'normal' && (weight === 400 || weight === 600))
        weights.set(weight, bytes)
    const measure = createTextMeasure(weights)
    measures.set(family, measure)
    return measure
  }

  function subsetOf(font: FontFile, extra: string): Promise<string> {
    const key = `${font.file} ${extra}`
    const known = subsets.get(key)
    if (known) return known
    const subset = makeSubset(font, extra)
    subsets.set(key, subset)
    return subset
  }

  async function makeSubset(font: FontFile, extra: string): Promise<string> {
    const text = [...repertoire].join('') + extra
    const digest = createHash('sha256')
      .update(font.bytes)
      .update(text)
      .digest('hex')
    const path = `${cache}/fonts/${digest}.woff2.json`
    const cached = unseal<string>(await effects.readBytes(path))
    if (cached !== undefined) return cached
    // Loads much, and is hardly ever needed.
    const {default: subsetFont} = await import('subset-font')
    const subset = await subsetFont(font.bytes, text, {targetFormat: 'woff2'})
    const data = toBase64(subset)
    await effects.write(path, seal(data))
    return data
  }
}

function face({family, weight, style}: FontFile, data: string): string {
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data}) format("woff2")}`
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

// Font packages may be hoisted out of our own `node_modules`.
function locate(file: string): string {
  const [scope = '', name = '', ...rest] = file.split('/')
  const require = createRequire(import.meta.url)
  const manifest = require.resolve(`${scope}/${name}/package.json`)
  return join(dirname(manifest), ...rest)
}
