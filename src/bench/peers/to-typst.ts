import type {Block, PlainSheet, Run} from './plain-sheet.ts'

const calls = {bold: 'strong', italic: 'emph', raised: 'super'} as const

/**
 * Writes a sheet in Typst.
 *
 * @param sheet
 *   What to write.
 * @param style
 *   Path of the file whose rules it follows: its function `handout`.
 */
export function toTypst({pages, title}: PlainSheet, style: string): string {
  return [
    `#import ${quote(style)}: handout`,
    `#show: handout.with(title: ${quote(title)})`,
    '',
    ...pages.flat().map((block) => `${writeBlock(block)}\n`)
  ].join('\n')
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'='.repeat(block.depth)} ${inline(block.runs)}`
    case 'paragraph':
      return inline(block.runs)
    case 'list':
      return block.items
        .map((runs) => `${block.ordered ? '+' : '-'} ${inline(runs)}`)
        .join('\n')
    case 'table': {
      const columns = ['1fr', ...block.head.slice(1).map(() => 'auto')]
      return [
        `#figure(caption: ${content(block.caption)}, kind: table, table(`,
        `  columns: (${columns.join(', ')},),`,
        `  table.header(${block.head.map(content).join(', ')}),`,
        ...block.rows.map((cells) => `  ${cells.map(content).join(', ')},`),
        '))'
      ].join('\n')
    }
    case 'figure':
      return `#figure(caption: ${content(block.caption)}, image(${quote(block.picture)}, alt: ${quote(block.alt)}, width: 100%))`
  }
}

function content(runs: readonly Run[]): string {
  return `[${inline(runs)}]`
}

function inline(runs: readonly Run[]): string {
  return runs
    .map(function ({look, text}) {
      const escaped = escapeTypst(text)
      return look === 'plain' ? escaped : `#${calls[look]}[${escaped}]`
    })
    .join('')
}

/**
 * Text that means nothing in markup of Typst.
 *
 * A backslash before a mark makes it text, whatever the mark; before a letter
 * or a space it would not.
 */
export function escapeTypst(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/gu, String.raw`\$&`)
}

/** A string of Typst. */
function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`)}"`
}
