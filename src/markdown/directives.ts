import type {Paragraph, Root, RootContent} from 'mdast'
import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'
import {SKIP, visit} from 'unist-util-visit'
import {listNames, nearest, report} from '../diagnostic/index.ts'
import {decodeClaim, reportClaim} from './claims.ts'
import {
  type Callout,
  type Claim,
  type Only,
  outputNames,
  type OutputName
} from './nodes.ts'
import type {Source} from './source.ts'

const names = ['only', 'callout', 'claim']

/** Turns block directives into our nodes; reports all others. */
export function transformDirectives(tree: Root, source: Source): void {
  visit(tree, function (node, index, parent) {
    if (node.type === 'paragraph') checkParagraph(node, source)
    if (node.type === 'leafDirective') {
      refuse(
        node,
        `Unexpected directive \`::${node.name}\`, expected a block`,
        `Write \`:::${nearest(node.name, names) ?? 'callout'}\` and close it with \`:::\`.`
      )
    }
    if (node.type !== 'containerDirective' || !parent || index === undefined)
      return
    checkClosed(node, source)
    const ours = decode(node)
    if (ours) {
      parent.children[index] = ours as RootContent
      return index
    }
    parent.children.splice(index, 1)
    return [SKIP, index]
  })

  function decode(
    node: ContainerDirective
  ): Callout | Claim | Only | undefined {
    const common = {
      children: node.children,
      ...(node.position && {position: node.position})
    }
    const attributes = Object.keys(node.attributes ?? {})
    const label = node.children[0]?.data
    if (label && 'directiveLabel' in label)
      return refuse(
        node,
        `Unexpected label of \`:::${node.name}\`, expected none`,
        'Write the label as the first line of the block.'
      )

    if (node.name === 'callout') {
      if (attributes.length === 0) return {type: 'callout', ...common}
      return refuse(
        node,
        `Unexpected attribute \`${attributes[0]}\` of \`:::callout\`, expected none`,
        'Write `:::callout`.'
      )
    }

    if (node.name === 'only') {
      const outputs = (node.attributes?.['in'] ?? '').split(/[\s,]+/)
      const unknown = outputs.find(
        (output) => !outputNames.some((name) => name === output)
      )
      if (unknown === undefined && attributes.length === 1)
        return {type: 'only', outputs: outputs as OutputName[], ...common}
      return refuse(
        node,
        `Unexpected products \`${outputs.join(' ')}\` of \`:::only\`, expected ${listNames(outputNames)}`,
        'Write `:::only{in="poster newsletter"}`.'
      )
    }

    if (node.name === 'claim') return decodeClaim(node, source)

    const meant = nearest(node.name, names)
    return refuse(
      node,
      `Unexpected directive \`:::${node.name}\`, expected ${listNames(names)}`,
      meant ? `Write \`:::${meant}\`.` : 'Delete the line and the `:::` below.'
    )
  }

  function refuse(
    node: ContainerDirective | LeafDirective,
    reason: string,
    fix: string
  ): undefined {
    report(source.file, 'block-known', {
      reason,
      fix,
      place: firstLine(node, source)
    })
    return undefined
  }
}

function checkClosed(node: ContainerDirective, source: Source): void {
  const last = source.slice(node).split('\n').at(-1) ?? ''
  if (/^\s*:{3,}\s*$/.test(last)) return
  report(source.file, 'block-closed', {
    reason: `Unexpected end of the file in \`:::${node.name}\`, expected a line \`:::\` that closes it`,
    fix: 'Add a line `:::` where the block ends.',
    place: firstLine(node, source)
  })
}

function checkParagraph(node: Paragraph, source: Source): void {
  const written = source.slice(node)
  if (!written.startsWith(':::')) return
  if (/^:::+ ?claim\b/.test(written)) {
    reportClaim(firstLine(node, source), source)
    return
  }
  report(source.file, 'block-known', {
    reason:
      'Unexpected `:::` that opens no block, expected `:::only{in="…"}`, `:::callout` or `:::claim{if="…"}`',
    fix: 'Write the name right after `:::`, as in `:::callout`, on a line of its own.',
    place: firstLine(node, source)
  })
}

function firstLine(
  node: Paragraph | ContainerDirective | LeafDirective,
  source: Source
) {
  const start = source.placeOf(node).position.start.offset ?? 0
  const length = source.slice(node).split('\n')[0]?.length ?? 0
  return source.place(start, start + length)
}
