import type {Code, Root, RootContent} from 'mdast'
import type {Point} from 'unist'
import {SKIP, visit} from 'unist-util-visit'
import {isMisspelt, listNames, nearest, report} from '../diagnostic/index.ts'
import type {DataBlock, FigureBlock} from './nodes.ts'
import type {Source} from './source.ts'

const spellings = [
  'csv NAME',
  'yaml reported',
  'yaml analyses',
  'chart fig-NAME',
  'table tbl-NAME'
]
const name = /^[A-Za-z][A-Za-z0-9_-]*$/
const prefixes = {chart: 'fig-', table: 'tbl-'} as const

/** Turns fenced blocks into data and figure nodes; reports all others. */
export function transformBlocks(tree: Root, source: Source): void {
  visit(tree, 'code', function (node, index, parent) {
    if (index === undefined || !parent) return
    checkClosed(node, source)
    const block = decodeBlock(node, source)
    parent.children.splice(index, 1, ...(block ? [block as RootContent] : []))
    return [SKIP, block ? index + 1 : index]
  })
}

function decodeBlock(
  node: Code,
  source: Source
): DataBlock | FigureBlock | undefined {
  const language = node.lang ?? ''
  const meta = (node.meta ?? '').trim()
  const position = node.position
  const contentStart: Point = {
    line: source.placeOf(node).position.start.line + 1,
    column: source.placeOf(node).position.start.column
  }
  const common = {
    value: node.value,
    contentStart,
    ...(position && {position})
  }

  if (language === 'csv') {
    if (name.test(meta))
      return {type: 'dataBlock', kind: 'csv', name: meta, ...common}
    return refuse(
      `Unexpected name \`${meta}\` of a csv block, expected letters, digits, \`_\` or \`-\``,
      'Write the name of the table after `csv`, such as ```csv adsl'
    )
  }

  if (language === 'yaml' && (meta === 'reported' || meta === 'analyses'))
    return {type: 'dataBlock', kind: meta, name: '', ...common}

  if (language === 'chart' || language === 'table') {
    const prefix = prefixes[language]
    if (meta.startsWith(prefix) && /^[a-z0-9-]+$/.test(meta))
      return {type: 'figureBlock', kind: language, id: meta, ...common}
    const slug = meta.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    return refuse(
      `Unexpected id \`${meta}\` of a ${language}, expected one that begins with \`${prefix}\``,
      `Write \`\`\`${language} ${prefix}${slug.replace(/^(fig|tbl)-/, '') || 'name'}`
    )
  }

  const written = `${language} ${meta}`.trim()
  const known = ['csv', 'yaml', 'chart', 'table'].find((name) =>
    isMisspelt(language, name)
  )
  const meant = known
    ? `\`\`\`${known} ${meta}`.trim()
    : nearest(written, spellings)
  return refuse(
    `Unexpected block \`${written}\`, expected one of ${listNames(spellings)}`,
    known
      ? `Write ${meant}`
      : meant
        ? `Write \`${meant}\`.`
        : 'Write the text without a fence.'
  )

  function refuse(reason: string, fix: string): undefined {
    report(source.file, 'block-known', {
      reason,
      fix,
      place: source.placeOf(node)
    })
    return undefined
  }
}

function checkClosed(node: Code, source: Source): void {
  const lines = source.slice(node).split('\n')
  const fence = /^\s*(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1] ?? '```'
  const last =
    lines
      .at(-1)
      ?.trim()
      .replace(/^[>\s]*/, '') ?? ''
  if (lines.length > 1 && last.startsWith(fence)) return
  const start = source.placeOf(node).position.start.offset ?? 0
  report(source.file, 'block-closed', {
    reason: `Unexpected end of the file in a fenced block, expected a line that closes it`,
    fix: `Add a line ${fence} where the block ends.`,
    place: source.place(start, start + (lines[0]?.length ?? 0))
  })
}
