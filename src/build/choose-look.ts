import type {VFile} from 'vfile'
import type {Theme} from '../chart/theme.ts'
import {listNames, nearest, type Place, report} from '../diagnostic/index.ts'
import type {OutputName} from '../markdown/index.ts'
import type {Meeting} from '../output/meeting.ts'
import type {FrontMatter} from '../trial/index.ts'
import {chooseColumns, columnsOf} from '../template/choose-columns.ts'
import type {Library, LoadedTemplate} from './library.ts'

/** Template and colours of a product. */
export interface Look {
  readonly theme: Theme
  readonly templates: ReadonlyMap<OutputName, LoadedTemplate>
}

/** Templates and colours of all products of a summary. */
export interface Looks extends Pick<Look, 'templates'> {
  /** Colours of each. */
  readonly themes: ReadonlyMap<OutputName, Theme>
}

/** What is taken where neither the summary nor its meeting says. */
const defaults: Readonly<Record<OutputName, string>> = {
  abstract: 'plain',
  handout: 'clinic',
  newsletter: 'story',
  plain: 'plain',
  poster: 'classic'
}

/**
 * Chooses templates and theme: those that the summary names, else its meeting,
 * else the ones that ship.
 *
 * @returns
 *   The looks; `undefined` after reporting names that do not exist.
 * @throws {Error}
 *   If what the meeting names or what ships is not there: it belongs to the
 *   project.
 */
export function chooseLook(
  {templates: chosen, templateSettings, themes: named}: FrontMatter,
  meeting: Meeting,
  library: Pick<Library, 'templates' | 'themes'>,
  file: VFile
): Looks | undefined {
  const usual = needed('blue', library.themes, 'theme')
  const themes = new Map<OutputName, Theme>()
  const missing = new Set<string>()
  const templates = new Map<OutputName, LoadedTemplate>()
  let complete = true

  for (const [output, known] of library.templates) {
    const own = chosen.get(output)
    const found = own
      ? pick(own.id, known, 'template', own.place, file)
      : needed(meeting.templates?.[output] ?? defaults[output], known, output)
    const asked = templateSettings?.get(output)
    const fitting = found && asked ? withColumns(found, asked, file) : found
    if (fitting) templates.set(output, fitting)
    else complete = false
    const theme = themeOf(named?.get(output))
    if (theme) themes.set(output, theme)
    else complete = false
  }

  return complete ? {templates, themes} : undefined

  /** One that is missing is reported once, however many products have it. */
  function themeOf(
    asked: {readonly id: string; readonly place: Place} | undefined
  ): Theme | undefined {
    if (!asked) return usual
    if (missing.has(asked.id)) return undefined
    const theme = pick(asked.id, library.themes, 'theme', asked.place, file)
    if (!theme) missing.add(asked.id)
    return theme
  }
}

/** The template with the layouts of so many columns. */
function withColumns(
  template: LoadedTemplate,
  {columns, place}: {readonly columns: number; readonly place: Place},
  file: VFile
): LoadedTemplate | undefined {
  const settings = chooseColumns(template.settings, columns)
  if (settings) return {...template, settings}
  const known = [...new Set(template.settings.layouts.map(columnsOf))].sort()
  report(file, 'template-columns', {
    reason: `Unexpected ${columns} columns, expected ${listNames(known.map(String))} as in the layouts of ${template.settings.title}`,
    fix: 'Choose one of these, or leave the number out: the most even layout is taken.',
    place
  })
  return undefined
}

function pick<Value>(
  id: string,
  known: ReadonlyMap<string, Value>,
  what: 'template' | 'theme',
  place: Place,
  file: VFile
): Value | undefined {
  const found = known.get(id)
  if (found !== undefined) return found
  const names = [...known.keys()]
  const meant = nearest(id, names)
  report(file, 'template-exists', {
    reason: `Unexpected ${what} \`${id}\`, expected ${listNames(names)}`,
    fix: meant
      ? `Write \`${meant}\`.`
      : `Name one that is there, or add it to \`templates/\`.`,
    place
  })
  return undefined
}

function needed<Value>(
  id: string,
  known: ReadonlyMap<string, Value>,
  what: string
): Value {
  const found = known.get(id)
  if (found === undefined) throw new Error(`Cannot find ${what} \`${id}\``)
  return found
}
