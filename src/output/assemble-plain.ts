import type {ElementContent} from 'hast'
import type {RootContent} from 'mdast'
import type {Position} from 'unist'
import {lineText} from '../markdown/index.ts'
import type {Resolved} from '../resolve/resolved.ts'
import {bindHyphens} from './bind-words.ts'
import {convertBlocks, convertPhrasing} from './convert.ts'
import {notReported} from './data-status.ts'
import type {Block, ProductDocument} from './document.ts'
import {createFigure} from './figure-block.ts'
import type {FigureMaker} from './figure-maker.ts'
import {frontSlots, type Slots} from './front-slots.ts'
import {element, text} from './hast.ts'
import {createImage} from './image-block.ts'
import type {OutputSettings} from './output-settings.ts'

const output = 'plain'

/** A question with what answers it. */
interface Question {
  readonly head: readonly ElementContent[]
  readonly answer: readonly ElementContent[]
}

/**
 * Assembles the handout for lay readers: each head of the third level is a
 * question beside its answer; words to look up and where to find out more
 * follow from the front matter.
 *
 * @param resolved
 *   The summary, with the plain language summary alone.
 * @returns
 *   `undefined` if there is none.
 */
export function assemblePlain(
  resolved: Resolved,
  figures: FigureMaker,
  settings: OutputSettings
): ProductDocument | undefined {
  const {frontMatter, plainTitle, title, tree} = resolved
  const parts = splitQuestions(tree.children)
  if (parts.every(({nodes}) => nodes.length === 0)) return undefined

  const convert = (nodes: readonly RootContent[]) =>
    convertBlocks(nodes, {
      definitions: tree.children.filter((node) => node.type === 'definition'),
      figure: ({id}) => [
        createFigure(id, resolved, figures, {
          message: false,
          label: false,
          caption: 'above'
        })
      ],
      image: (image) => createImage(image, resolved),
      output
    })
  const blocks = parts.flatMap(function ({head, nodes}): Block[] {
    const answer = convert(nodes)
    if (head)
      return splitAnswer(answer).map((run, index) =>
        block(
          index === 0
            ? question({head: convertPhrasing(head.children), answer: run})
            : more(run),
          head.position
        )
      )
    return answer
      .filter((node) => node.type === 'element')
      .map((node) =>
        block(element('div', {className: ['lead']}, [node]), nodes[0]?.position)
      )
  })
  const slots = frontSlots(resolved, settings)
  for (const other of [glossary(resolved), findOut(resolved, slots)])
    if (other) blocks.push(block(question(other)))

  if (plainTitle) slots.set('title', bindHyphens(convertPhrasing(plainTitle)))
  return {
    language: frontMatter.language,
    output,
    sections: [
      {
        id: 'plain-language',
        title: 'Plain language summary',
        blocks: blocks.map((each, index) => ({...each, id: `b${index + 1}`}))
      }
    ],
    slots,
    title: lineText(plainTitle ?? title)
  }
}

interface Part {
  readonly head?: Extract<RootContent, {type: 'heading'}> | undefined
  readonly nodes: RootContent[]
}

/** Text by the heads of the third level; what stands before them comes first. */
function splitQuestions(nodes: readonly RootContent[]): readonly Part[] {
  const parts: Part[] = [{nodes: []}]
  for (const node of nodes) {
    if (node.type === 'definition') continue
    if (node.type !== 'heading') parts.at(-1)?.nodes.push(node)
    else if (node.depth > 2) parts.push({head: node, nodes: []})
  }
  return parts
}

function block(content: ElementContent, position?: Position): Block {
  return {
    content: [content],
    id: '',
    keepWithNext: false,
    kind: 'text',
    position,
    section: 'plain-language'
  }
}

function question({head, answer}: Question): ElementContent {
  return element('section', {className: ['question']}, [
    element('h2', {className: ['head']}, bindHyphens([...head])),
    element('div', {className: ['answer']}, [...answer])
  ])
}

/** Text, figures, and text after them, which may stand on the next page. */
function splitAnswer(
  answer: readonly ElementContent[]
): readonly (readonly ElementContent[])[] {
  const runs: ElementContent[][] = [[]]
  for (const node of answer) {
    const last = runs.at(-1)
    // A question does not stand alone at the foot of a page.
    const isAlone = !last?.some(({type}) => type === 'element')
    if (last && !last.some(isFigure) && (isAlone || !isFigure(node)))
      last.push(node)
    else runs.push([node])
  }
  return runs
}

function isFigure(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'figure'
}

/** What goes on answering a question. */
function more(answer: readonly ElementContent[]): ElementContent {
  return element('div', {className: ['question', 'more']}, [
    element('div', {className: ['answer']}, [...answer])
  ])
}

function glossary({frontMatter}: Resolved): Question | undefined {
  if (frontMatter.glossary.size === 0) return undefined
  const entries = [...frontMatter.glossary].map(([word, meaning]) =>
    element('div', {}, [
      element('dt', {}, [word]),
      element('dd', {}, [meaning])
    ])
  )
  return {
    head: [text('What do these words mean?')],
    answer: [element('dl', {className: ['glossary']}, entries)]
  }
}

function findOut({frontMatter}: Resolved, slots: Slots): Question {
  const {contact, funding, trial} = frontMatter
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Number of the study', trial.registration],
    ['Run by', trial.sponsor],
    ['Paid for by', funding],
    ['Questions', contact]
  ]
  return {
    head: [text('Where can I find out more?')],
    answer: [
      ...facts.map(([name, value]) =>
        element('p', {className: ['fact']}, [
          `${name}: ${value?.replace(/\.$/, '') ?? notReported}.`
        ])
      ),
      ...scan(slots)
    ]
  }
}

/** The code with its address beside it, where the summary has a link. */
function scan(slots: Slots): ElementContent[] {
  const [code, address] = [slots.get('qr'), slots.get('link')]
  if (!code || !address) return []
  const disclaimer = slots.get('link-disclaimer') ?? []
  return [
    element('div', {className: ['scan']}, [
      ...code,
      element('div', {}, [
        element('p', {}, [element('strong', {}, address)]),
        ...(disclaimer.length > 0
          ? [element('p', {className: ['note']}, disclaimer)]
          : [])
      ])
    ])
  ]
}
