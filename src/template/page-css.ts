import type {TemplateSettings} from './template-settings.ts'

/**
 * Paper and scale as CSS: `@page`, `--page-width`, `--page-height`, `--s`.
 *
 * @param settings
 *   Settings of the template.
 * @param scale
 *   Type scale that the layout chose.
 */
export function pageCss({page}: TemplateSettings, scale = 1): string {
  if (!page) return `:root{--s:${scale}}`
  const width = `${page['width-mm']}mm`
  const height = `${page['height-mm']}mm`
  return `@page{size:${width} ${height};margin:0}:root{--page-width:${width};--page-height:${height};--s:${scale}}`
}
