import type {Element, ElementContent} from 'hast'
import {type OutputName, outputNames} from '../markdown/nodes.ts'
import {element, text} from '../output/hast.ts'
import type {SlotContent} from '../template/fill-template.ts'
import {
  countOf,
  messagesId,
  messagesOf,
  reasonContent
} from './index-messages.ts'
import {outputOf} from './products.ts'
import type {SummaryReport} from './report.ts'

/** Slots of `card.html`. */
export const cardSlots: ReadonlySet<string> = new Set([
  'authors',
  'number',
  'phase',
  'picture',
  'products',
  'simulated',
  'states',
  'title'
])

/** Links by product: path, the words one sees, and the rest of its name. */
const links: readonly (readonly (readonly [string, string, string])[])[] = [
  [
    ['poster.html', 'Poster', ' of'],
    ['poster.pdf', 'PDF', ' of the poster of']
  ],
  [
    ['handout.html', 'Handout', ' of'],
    ['handout.pdf', 'PDF', ' of the handout of']
  ],
  [
    ['plain.html', 'Plain language', ' summary of'],
    ['plain.pdf', 'PDF', ' of the plain language summary of']
  ],
  [['newsletter.html', 'Newsletter', ' of']],
  [['abstract.html', 'Abstract', ' of']],
  [['trace.json', 'Trace', ' of the numbers of']]
]

/** What the title leads to: the first of these that there is. */
const mains = [
  'poster.html',
  'handout.html',
  'newsletter.html',
  'abstract.html'
]

/** Authors that a card names; the others are “et al”. */
const shownAuthors = 3

/**
 * What the card of a summary says.
 *
 * @param summary
 *   What came of it.
 * @param index
 *   Its place in the list.
 */
export function indexCard(summary: SummaryReport, index: number): SlotContent {
  const {facts, path, title} = summary
  const main = mains.find((name) => has(summary, name))
  const titled =
    main === undefined
      ? text(title)
      : element('a', {href: addressOf(summary, main)}, [title])
  // Of a summary that is not understood the file is all that is known.
  const known = facts ? (facts.phase ?? '') : path

  return new Map<string, readonly ElementContent[]>([
    ['authors', textOf(authorsOf(facts?.authors ?? []))],
    ['number', textOf(facts?.number)],
    ['phase', [text(known)]],
    ['picture', picture(summary)],
    ['products', productLinks(summary)],
    ['simulated', textOf(provisional(summary))],
    ['states', states(summary, index)],
    ['title', [titled]]
  ])
}

function picture(summary: SummaryReport): Element[] {
  const {facts, stale, state} = summary
  if (facts?.embargoUntil !== undefined)
    return [element('p', {}, ['Picture withheld'])]

  // The title is a link to the same place, and is read out.
  if (has(summary, 'poster.png') && (state === 'built' || stale)) {
    const src = addressOf(summary, 'poster.png')
    return [element('img', {alt: '', loading: 'lazy', src})]
  }

  if (state === 'built') return [element('p', {}, ['No picture of a poster'])]
  const errors = countOf(messagesOf(summary, 'error').length, 'error')
  return [
    element('p', {className: ['lead']}, ['Not built']),
    element('p', {}, [errors])
  ]
}

function authorsOf(authors: readonly string[]): string {
  const shown = authors.slice(0, shownAuthors)
  return [...shown, ...(authors.length > shownAuthors ? ['et al'] : [])].join(
    ', '
  )
}

function provisional({facts}: SummaryReport): string | undefined {
  switch (facts?.dataStatus) {
    case 'simulated':
      return 'Simulated data'
    case 'interim':
      return 'Interim data'
    default:
      return undefined
  }
}

function productLinks(summary: SummaryReport): Element[] {
  const name = summary.facts?.number ?? summary.title

  return links.flatMap(function (group) {
    const anchors = group
      .filter(([path]) => has(summary, path))
      .map(([path, words, rest]) =>
        element('a', {href: addressOf(summary, path)}, [
          words,
          element('span', {className: ['hidden']}, [`${rest} ${name}`])
        ])
      )
    const spaced = anchors.flatMap((anchor) => [text(' '), anchor]).slice(1)
    return spaced.length > 0 ? [element('li', {}, spaced)] : []
  })
}

/** One line for all that is not as it should be. */
function states(summary: SummaryReport, index: number): Element[] {
  if (summary.facts?.embargoUntil !== undefined)
    return summary.state === 'built' ? [] : [note('Not built.')]
  const {earlier, stale, state} = summary
  const lines: Element[] = []
  if (state !== 'built') lines.push(firstMessage(summary, 'error', index))

  if (stale) {
    lines.push(note('Out of date: all products are of an earlier build.'))
  }

  if (state === 'built' && messagesOf(summary, 'warning').length > 0) {
    lines.push(firstMessage(summary, 'warning', index))
  }

  const kept = keptOutputs(summary)

  if (kept.length > 0) {
    lines.push(note(`Of an earlier build: ${kept.join(', ')}.`))
  }

  if (earlier) lines.push(note('Not part of the last build.'))
  return lines
}

function firstMessage(
  summary: SummaryReport,
  severity: 'error' | 'warning',
  index: number
): Element {
  const [first, ...others] = messagesOf(summary, severity)
  const more =
    others.length > 0
      ? `Show ${others.length + 1} ${severity}s`
      : `Show ${severity}`
  const name = summary.facts?.number ?? summary.title
  // Two forms, so that the two never differ by colour alone.
  const sign = element('span', {ariaHidden: 'true', className: ['sign']}, [
    element('span', {}, [severity === 'error' ? '×' : '!'])
  ])
  const label = severity === 'error' ? 'Not built: ' : 'Warning: '
  const words = element('span', {}, [
    label,
    ...reasonContent(first?.reason ?? 'no reason is known'),
    ' ',
    element('a', {href: `#${messagesId(index)}`}, [
      more,
      element('span', {className: ['hidden']}, [` of ${name}`])
    ])
  ])
  return element('p', {className: ['state', severity]}, [sign, words])
}

function note(words: string): Element {
  return element('p', {className: ['state']}, [words])
}

/** Outputs that are left of an earlier build under `--only`. */
function keptOutputs({products, stale}: SummaryReport): OutputName[] {
  if (stale) return []
  const kept = new Set(
    products.filter((product) => product.kept).map(({path}) => outputOf(path))
  )
  return outputNames.filter((name) => kept.has(name))
}

function has({products}: SummaryReport, path: string): boolean {
  return products.some((product) => product.path === path)
}

function addressOf({slug}: SummaryReport, path: string): string {
  return [slug, ...path.split('/')].map(encodeURIComponent).join('/')
}

function textOf(value: string | undefined): ElementContent[] {
  return value === undefined || value === '' ? [] : [text(value)]
}
