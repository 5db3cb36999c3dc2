import type {TemplateSettings} from './template-settings.ts'

/** Images fill their column; their height follows, before they are drawn. */
const imageCss =
  '.image img{display:block;width:100%;height:auto}.image figcaption{margin-top:.5em}'

/**
 * Paper and scale as CSS: `@page`, `--page-width`, `--page-height`, `--s`.
 *
 * @param settings
 *   Settings of the template.
 * @param scale
 *   Type scale that the layout chose.
 */
export function pageCss(settings: TemplateSettings, scale = 1): string {
  return `${paperCss(settings, scale)}${imageCss}`
}

function paperCss({page, zoom = 1}: TemplateSettings, scale: number): string {
  if (!page) return `:root{--s:${scale}}`
  const width = page['width-mm']
  const height = page['height-mm']
  return `@page{size:${width}mm ${height}mm;margin:0}:root{--page-width:${width / zoom}mm;--page-height:${height / zoom}mm;--s:${scale}}`
}
