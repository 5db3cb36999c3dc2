import type {Block, PlainSheet, Run} from './plain-sheet.ts'

const tags = {bold: 'strong', italic: 'em', raised: 'sup'} as const

/**
 * Writes a sheet as a page.
 *
 * @param sheet
 *   What to write.
 * @param style
 *   Address of its style sheet.
 */
export function toHtml({pages, title}: PlainSheet, style: string): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="${escapeHtml(style)}"></head>`,
    '<body>',
    ...pages.flat().map(writeBlock),
    '</body>',
    '</html>\n'
  ].join('\n')
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.depth}>${inline(block.runs)}</h${block.depth}>`
    case 'paragraph':
      return `<p>${inline(block.runs)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.map((runs) => `<li>${inline(runs)}</li>`)
      return `<${tag}>${items.join('')}</${tag}>`
    }
    case 'table':
      return `<table><caption>${inline(block.caption)}</caption><thead>${row(block.head, 'th')}</thead><tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
    case 'figure':
      return `<figure><img src="${escapeHtml(block.picture)}" alt="${escapeHtml(block.alt)}"><figcaption>${inline(block.caption)}</figcaption></figure>`
  }
}

function row(cells: readonly (readonly Run[])[], tag: 'td' | 'th'): string {
  return `<tr>${cells.map((runs) => `<${tag}>${inline(runs)}</${tag}>`).join('')}</tr>`
}

function inline(runs: readonly Run[]): string {
  return runs
    .map(function ({look, text}) {
      const escaped = escapeHtml(text)
      return look === 'plain'
        ? escaped
        : `<${tags[look]}>${escaped}</${tags[look]}>`
    })
    .join('')
}

/** Text that means nothing in HTML, nor between double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
