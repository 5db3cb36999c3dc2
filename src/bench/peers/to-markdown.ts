import type {Block, PlainSheet, Run} from './plain-sheet.ts'

/**
 * Writes a sheet in Markdown with tables.
 *
 * @param sheet
 *   What to write.
 * @param pageBreak
 *   What stands where a page ends; absent: text flows.
 */
export function toMarkdown({pages}: PlainSheet, pageBreak = ''): string {
  const written = pages.map((page) => page.map(writeBlock).join('\n\n'))
  const between = pageBreak === '' ? '\n\n' : `\n\n${pageBreak}\n\n`
  return `${written.join(between)}\n`
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${inline(block.runs)}`
    case 'paragraph':
      return paragraph(block.runs)
    case 'list':
      return block.items
        .map((runs, index) => {
          const marker = block.ordered ? `${index + 1}.` : '-'
          return `${marker} ${paragraph(runs)}`
        })
        .join('\n')
    case 'table':
      return [
        paragraph(block.caption),
        [
          row(block.head),
          `|${' --- |'.repeat(block.head.length)}`,
          ...block.rows.map(row)
        ].join('\n')
      ].join('\n\n')
    case 'figure':
      return [
        `![${escapeMarkdown(block.alt)}](${block.picture})`,
        paragraph(block.caption)
      ].join('\n\n')
  }
}

function row(cells: readonly (readonly Run[])[]): string {
  return `|${cells.map((runs) => ` ${inline(runs)} |`).join('')}`
}

/** Text that begins a line, where a number or a dash would begin a list. */
function paragraph(runs: readonly Run[]): string {
  return inline(runs)
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^([-+:=])/u, '\\$1')
}

function inline(runs: readonly Run[]): string {
  return runs
    .map(function ({look, text}) {
      if (look === 'plain') return escapeMarkdown(text)
      if (look === 'raised') return `<sup>${escapeMarkdown(text)}</sup>`
      // A mark beside a space is text.
      const [, left, word, right] = /^( ?)(.*?)( ?)$/u.exec(text) ?? []
      if (!word) return text
      const mark = look === 'bold' ? '**' : '*'
      return `${left}${mark}${escapeMarkdown(word)}${mark}${right}`
    })
    .join('')
}

/** Text that means nothing in Markdown, nor in tables, math and HTML. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~$&!^]/gu, String.raw`\$&`)
}
