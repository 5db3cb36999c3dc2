import type {LayoutSettings, TemplateSettings} from './template-settings.ts'

/** Size of paper. */
export interface PageSize {
  readonly 'width-mm': number
  readonly 'height-mm': number
}

/** Part by which a page may differ from that of a template. */
const tolerance = 0.03
/** Enlargement below which the layout has the room instead of the type. */
const leastZoom = 1.15

/**
 * Settings of a template for a page of another size.
 *
 * A page that is much larger than that of the template both ways is laid out
 * smaller and enlarged in print, as its readers stand farther away. Type is never
 * made smaller: what does not fit is reported.
 *
 * @returns
 *   Settings; `undefined` where no layout is made for pages of that shape.
 */
export function fitPage(
  settings: TemplateSettings,
  size: PageSize
): TemplateSettings | undefined {
  const {layouts, page} = settings
  if (!page) return undefined
  const aspect = aspectOf(size)
  const fitting = layouts.filter((layout) =>
    isMadeFor(layout, aspect, aspectOf(page))
  )
  if (fitting.length === 0) return undefined
  // A page turned: it has the same area, and the sizes of the other way.
  const turned = aspect < 1 !== aspectOf(page) < 1
  const own = turned
    ? {'width-mm': page['height-mm'], 'height-mm': page['width-mm']}
    : page
  const zoom = Math.min(
    size['width-mm'] / own['width-mm'],
    size['height-mm'] / own['height-mm']
  )
  return {
    ...settings,
    layouts: fitting,
    page: {'width-mm': size['width-mm'], 'height-mm': size['height-mm']},
    zoom: zoom >= leastZoom ? zoom : undefined
  }
}

function aspectOf(size: PageSize): number {
  return size['width-mm'] / size['height-mm']
}

function isMadeFor(
  {aspects}: LayoutSettings,
  aspect: number,
  own: number
): boolean {
  const [least, most] = aspects ?? [own, own]
  return aspect >= least * (1 - tolerance) && aspect <= most * (1 + tolerance)
}
