import {inline} from '@css-inline/css-inline'
import {breakLines} from './break-lines.ts'
import {resolveVariables} from './resolve-variables.ts'

/**
 * Writes the style of a message into its elements.
 *
 * Only at-rules stay in a `style` element; the message has to be right without
 * them too.
 *
 * @param html
 *   Document with a `head`.
 * @param css
 *   Style of its template, after `:root` rules with the values of all custom
 *   properties that it uses.
 * @returns
 *   Document, in lines of at most 998 octets.
 */
export function inlineMail(html: string, css: string): string {
  const style = `<style>${resolveVariables(css)}</style>`
  const styled = html.replace(/(?=<\/head>)/i, () => style)
  const inlined = inline(styled, {
    applyHeightAttributes: false,
    applyWidthAttributes: false,
    keepAtRules: true,
    keepLinkTags: false,
    keepStyleTags: false,
    loadRemoteStylesheets: false,
    minifyCss: true
  })
  return breakLines(dropClasses(lowerStyle(inlined)))
}

/** Drops classes that have done their work: only at-rules still ask for some. */
function dropClasses(html: string): string {
  const style = /<style>[\s\S]*?<\/style>/.exec(html)?.[0] ?? ''
  const used = new Set(
    [...style.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name)
  )

  return html.replaceAll(
    /(<[a-z][a-z\d]*) class="([^"]*)"/g,
    function (_, start: string, classes: string) {
      const kept = classes.split(' ').filter((name) => used.has(name))
      return kept.length > 0 ? `${start} class="${kept.join(' ')}"` : start
    }
  )
}

/** Moves the `style` element under the declaration of the character set. */
function lowerStyle(html: string): string {
  const style = /<head><style>[\s\S]*?<\/style>/.exec(html)?.[0].slice(6) ?? ''
  return html
    .replace(`<head>${style}`, () => '<head>')
    .replace('</head>', () => `${style.replaceAll(/\n\s*/g, '\n')}</head>`)
}
