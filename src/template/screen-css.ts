import type {TemplateSettings} from './template-settings.ts'

/** Widths of windows from which a page is shown larger, in pixels. */
const widths = [640, 768, 900, 1024, 1280, 1440, 1680, 1920, 2560]
/** Height of a line of text on a screen, in pixels. */
const linePx = 24
/** Smallest line at which a page is still read as it is laid out. */
const smallestLinePx = 17

/**
 * How a page of paper looks on a screen: as it is laid out, on the width of
 * the window, where its text stays legible; else as one column.
 *
 * Paper is not changed by it. Nothing is scrolled sideways from 320 px on.
 */
export function screenCss(settings: TemplateSettings): string {
  const {page} = settings
  if (!page) return ''
  const widthPx = (page['width-mm'] / 25.4) * 96
  const textPx = (settings['line-pt'] / 72) * 96
  const whole = widths.filter(
    (width) => (textPx * width) / widthPx >= smallestLinePx
  )
  const from = whole[0] ?? 2560
  const heightPx = (page['height-mm'] / 25.4) * 96
  const scales = whole.map(function (width) {
    // Pages of a handout stay as large as paper is held.
    const scale = Math.min((width - 16) / widthPx, (linePx / textPx) * 1.2)
    // A zoom would break lines anew; a transform keeps them, but not the room.
    const rest = (px: number) => `${Math.round(px * (scale - 1))}px`
    const side = `max(0px,calc((100vw - ${Math.ceil(widthPx * scale)}px) / 2 - 8px))`
    return `@media screen and (min-width:${width}px){body{display:flow-root;overflow-x:clip}[data-page]{transform:scale(${scale.toFixed(4)});transform-origin:0 0;margin:0 ${rest(widthPx)} calc(${rest(heightPx)} + 8px) ${side}}}`
  })
  return `${scales.join('')}@media screen and (max-width:${from - 0.02}px){${columnCss(linePx / textPx)}}`
}

/** One column: what stands side by side goes one under the other. */
function columnCss(zoom: number): string {
  const px = (value: number) => `${Math.round(value / zoom)}px`
  const boxes =
    '[data-page] :is(header,footer,section,main,aside,div):not(.figure-data,.scan)'
  return [
    `[data-page]{zoom:${zoom.toFixed(4)};--side:${px(16)};display:block!important;width:auto!important;height:auto!important;padding:${px(16)} ${px(16)}!important;overflow:visible!important}`,
    `${boxes}{display:block!important;position:static!important;columns:auto!important;width:auto!important;height:auto!important;max-height:none!important;min-height:0!important;margin-left:0!important;margin-right:0!important}`,
    `[data-page] :is(.top,.columns,.foot){padding-left:0!important;padding-right:0!important}`,
    `[data-page] .band{margin-left:-${px(16)}!important;margin-right:-${px(16)}!important}`,
    `[data-page] [data-frame]{padding-top:${px(14)}!important}`,
    `[data-page] [data-frame]:empty{display:none!important}`,
    `[data-page] :is(h1,.takeaway){font-size:${px(26)}!important;line-height:1.2!important}`,
    `[data-page] .status{display:flex!important}`,
    `[data-page] :is(p,li,figcaption,.word,.author,.absent){white-space:normal!important;overflow-wrap:anywhere}`,
    `[data-page] table{font-size:${px(12)}!important}`,
    `[data-page] :is(td,th){white-space:normal!important;overflow-wrap:break-word}`,
    `[data-page] :is(td,th){min-width:0!important;padding-left:${px(4)}!important}`,
    `[data-page] .pct{min-width:0!important}`,
    // Wide tables break words rather than go beyond the window.
    `[data-page] table:has(tr>:nth-child(6)){font-size:${px(11)}!important}`,
    `[data-page] table:has(tr>:nth-child(6)) :is(td,th){overflow-wrap:anywhere;padding-left:${px(2)}!important}`,
    `[data-page] figure svg{max-width:100%;height:auto}`,
    `[data-page] .scan{flex-wrap:wrap}`
  ].join('')
}
