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
 * Where its sizes are not known, the template's own page is taken.
 *
 * @param file
 *   Gets a warning where the template that the summary names is not made for
 *   pages of that shape, and another one is taken.
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

  return sizes.map(function (size, index) {
    const asked =
      size.template === undefined ? chosen : known.get(size.template)
    const template = asked && fit(asked, size)
    const others = [...known.entries()].flatMap(function ([id, each]) {
      const fitted = fit(each, size)
      return fitted ? [{id, fitted}] : []
    })
    const [other] = others
    if (!template && asked === chosen && named && other)
      report(file, 'template-fits-page', {
        reason: `Unexpected template \`${named.id}\` on a page of ${sizeWords(size)}, expected ${listNames(others.map(({id}) => id))}; \`${other.id}\` is taken`,
        fix: `Name one of these in \`templates\`, or none: ${name} asks for this page.`,
        place: named.place
      })
    const taken = template ?? other?.fitted
    if (!taken)
      throw new Error(`Cannot find a template of posters of ${sizeWords(size)}`)
    return {name: index === 0 ? 'poster' : `poster-${size.id}`, template: taken}
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
