import type {VFile} from 'vfile'
import {listNames, type Place, report} from '../diagnostic/index.ts'
import type {Meeting, PosterSize} from '../output/meeting.ts'
import {fitPage} from '../template/fit-page.ts'
import type {LoadedTemplate} from './library.ts'

/** A page that a poster is made for. */
export interface PosterPage {
  /** Name of its files without ending. */
  readonly name: string
  readonly template: LoadedTemplate
}

/** Templates of posters, and the one that is chosen. */
export interface PosterTemplates {
  readonly chosen: LoadedTemplate
  /** Name and place where the summary names it; absent: it does not. */
  readonly named?: {readonly id: string; readonly place: Place} | undefined
  readonly known: ReadonlyMap<string, LoadedTemplate>
}

/**
 * Pages that a meeting asks for: `poster` for the first, `poster-ID` for others.
 *
 * Where its sizes are not known, the template's own page is taken. A template
 * that the summary names is taken for all pages that it is made for; else the
 * one that the meeting names for a page, else any that is made for it.
 *
 * @param file
 *   Gets a warning where the template that the summary names is not made for
 *   any of the pages, and others are taken.
 * @throws {Error}
 *   If no template is made for a page: meetings and templates belong to the
 *   project.
 */
export function posterPages(
  {name, poster: {sizes}}: Meeting,
  templates: PosterTemplates,
  file: VFile
): PosterPage[] {
  const {chosen, known, named} = templates
  if (sizes === 'unknown' || sizes.length === 0) {
    const {page} = chosen.settings
    const own = page && fit(chosen, page)
    return [{name: 'poster', template: own ?? chosen}]
  }

  const pages = sizes.map(function (size, index) {
    const own = named && isMadeFor(chosen, size) ? chosen : undefined
    const sized =
      size.template === undefined ? chosen : known.get(size.template)
    const asked = own ?? sized
    const fitting = fittingOf(known, size)
    const taken = (asked && fit(asked, size)) ?? fitting[0]?.template
    if (!taken)
      throw new Error(`Cannot find a template of posters of ${sizeWords(size)}`)
    return {
      isNamed: asked === chosen && fit(chosen, size) !== undefined,
      names: fitting.map(({id}) => id),
      page: {
        name: index === 0 ? 'poster' : `poster-${size.id}`,
        template: taken
      },
      size
    }
  })

  const [first] = pages
  if (named && first && pages.every(({isNamed}) => !isNamed)) {
    const {title} = first.page.template.settings
    report(file, 'template-fits-page', {
      reason: `Unexpected template \`${named.id}\` on a page of ${sizeWords(first.size)}, expected ${listNames(first.names)}; “${title}” is taken`,
      fix: `Name one of these in \`templates\`, or none: ${name === '' ? 'the meeting' : name} asks for this page.`,
      place: named.place
    })
  }
  return pages.map(({page}) => page)
}

/** Part of its own width to which a template may be made smaller. */
const leastShare = 0.8

/** Whether a template has a layout of that shape, and room for its type. */
function isMadeFor(template: LoadedTemplate, size: PosterSize): boolean {
  const {page} = template.settings
  return (
    page !== undefined &&
    size['width-mm'] >= leastShare * page['width-mm'] &&
    fit(template, size) !== undefined
  )
}

/** Templates that have a layout of the shape of a page. */
function fittingOf(
  known: PosterTemplates['known'],
  size: PosterSize
): readonly {readonly id: string; readonly template: LoadedTemplate}[] {
  return [...known].flatMap(function ([id, each]) {
    const template = fit(each, size)
    return template ? [{id, template}] : []
  })
}

function fit(
  template: LoadedTemplate,
  size: Pick<PosterSize, 'height-mm' | 'smallest-type-pt' | 'width-mm'>
): LoadedTemplate | undefined {
  const settings = fitPage(template.settings, size)
  if (!settings) return undefined
  const smallest = Math.max(
    settings['smallest-type-pt'],
    size['smallest-type-pt'] ?? 0
  )
  return {...template, settings: {...settings, 'smallest-type-pt': smallest}}
}

function sizeWords(size: PosterSize): string {
  return `${size['width-mm']} × ${size['height-mm']} mm`
}
