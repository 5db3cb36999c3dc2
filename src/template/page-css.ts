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
export function pageCss({page}: TemplateSettings, scale = 1): string {
  return `${paperCss(page, scale)}${imageCss}`
}

function paperCss(page: TemplateSettings['page'], scale: number): string {
  if (!page) return `:root{--s:${scale}}`
  const width = `${page['width-mm']}mm`
  const height = `${page['height-mm']}mm`
  return `@page{size:${width} ${height};margin:0}:root{--page-width:${width};--page-height:${height};--s:${scale}}`
}
