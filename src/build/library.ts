import {parse} from 'yaml'
import {type Theme, themeSchema} from '../chart/theme.ts'
import {type HouseStyle, houseStyleSchema} from '../format/house-style.ts'
import {type OutputName, outputNames} from '../markdown/index.ts'
import {type Mailer, parseMailer} from '../output/mailer.ts'
import {type Meeting, parseMeeting} from '../output/meeting.ts'
import {checkTokens} from '../template/check-tokens.ts'
import {parseTemplate, type Template} from '../template/parse-template.ts'
import {
  parseTemplateSettings,
  type TemplateSettings
} from '../template/template-settings.ts'
import {cacheFolder} from './cache-folder.ts'
import type {Effects} from './effects.ts'
import {figureFamily, type Fonts, readFonts} from './fonts.ts'
import {createPictures, type DrawPicture} from './pictures.ts'
import {readFolder, readNeeded as readNeededFile} from './read-folder.ts'
import {templateFolders} from './template-folders.ts'

/** A template as its folder has it. */
export interface LoadedTemplate {
  readonly settings: TemplateSettings
  /** Pages by file name. */
  readonly pages: ReadonlyMap<string, Template>
  readonly style: string
}

/** All that is read from `templates/`, once a run. */
export interface Library {
  readonly houseStyles: ReadonlyMap<string, HouseStyle>
  readonly meetings: ReadonlyMap<string, Meeting>
  readonly mailers: ReadonlyMap<string, Mailer>
  readonly citationStyle: string
  readonly themes: ReadonlyMap<string, Theme>
  /** By name of their folder, for each output that was asked for. */
  readonly templates: ReadonlyMap<
    OutputName,
    ReadonlyMap<string, LoadedTemplate>
  >
  readonly fonts: Fonts
  /** Draws the pictures of newsletters. */
  readonly draw: DrawPicture
}

/**
 * Reads templates, meetings, styles, themes and fonts.
 *
 * @throws {Error}
 *   If one is not there or breaks its schema: they belong to the project.
 */
export async function readLibrary(
  effects: Effects,
  folder: string,
  outputs: readonly OutputName[]
): Promise<Library> {
  const templates = await readTemplates()
  const fonts = await readFonts(effects, folder, cacheFolder)

  return {
    houseStyles: await readAll('house-styles', (yaml) =>
      houseStyleSchema.parse(parse(yaml))
    ),
    meetings: await readAll('meetings', parseMeeting),
    mailers: await readAll('mailers', parseMailer),
    citationStyle: await readNeeded(`${folder}/citation-styles/ama.csl`),
    themes: await readAll('themes', (yaml) => themeSchema.parse(parse(yaml))),
    templates,
    fonts,
    draw: createPictures(effects, fonts.paths(figureFamily), cacheFolder)
  }

  /** Templates of the outputs that were asked for, wherever they lie. */
  async function readTemplates(): Promise<Library['templates']> {
    const loaded = new Map<OutputName, Map<string, LoadedTemplate>>(
      outputs.map((output) => [output, new Map()])
    )
    for (const group of templateFolders)
      for (const {isFolder, name} of (await effects.list(
        `${folder}/${group}`
      )) ?? []) {
        if (!isFolder) continue
        const path = `${folder}/${group}/${name}`
        const yaml = await readNeeded(`${path}/template.yaml`)
        if (isUnasked(yaml)) continue
        const settings = parseTemplateSettings(yaml, `${path}/template.yaml`)
        loaded
          .get(settings.output)
          ?.set(name, await readTemplate(path, settings))
      }
    return loaded
  }

  /** Whether it says in so many words that it is of another output. */
  function isUnasked(yaml: string): boolean {
    const output = /^output: *([a-z]+)$/m.exec(yaml)?.[1]
    return outputNames.some(
      (name) => name === output && !outputs.includes(name)
    )
  }

  async function readTemplate(
    path: string,
    settings: TemplateSettings
  ): Promise<LoadedTemplate> {
    const pages = new Map<string, Template>()
    for (const file of new Set(settings.layouts.map((each) => each.file))) {
      const html = await readNeeded(`${path}/${file}`)
      checkTokens(html, `${path}/${file}`, settings.tokens ?? {})
      pages.set(file, lazyTemplate(html, `${path}/${file}`))
    }
    return {pages, settings, style: await readNeeded(`${path}/style.css`)}
  }

  async function readAll<Value>(
    name: string,
    parseFile: (yaml: string, path: string) => Value
  ): Promise<ReadonlyMap<string, Value>> {
    return readFolder(effects, `${folder}/${name}`, parseFile)
  }

  async function readNeeded(path: string): Promise<string> {
    return readNeededFile(effects, path)
  }
}

/** A template that is parsed when a product asks for it: few are taken. */
function lazyTemplate(html: string, path: string): Template {
  let known: Template | undefined
  const parsed = () => (known ??= parseTemplate(html, path))
  return {
    get body() {
      return parsed().body
    },
    get frames() {
      return parsed().frames
    },
    get slots() {
      return parsed().slots
    }
  }
}
