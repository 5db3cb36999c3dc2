import type {ElementContent} from 'hast'
import type {Resolved, ResolvedFigure} from '../resolve/resolved.ts'
import {attachCitations} from './attach-citations.ts'
import {bindWords} from './bind-words.ts'
import {convertPhrasing} from './convert.ts'
import {figureStatusWords} from './data-status.ts'
import type {FigureMaker, FigureSize} from './figure-maker.ts'
import {element, text} from './hast.ts'
import {plainText} from './plain-text.ts'

/** How a product sets its figures. */
export interface FigureSettings {
  /** Whether the finding stands over the figure. */
  readonly message: boolean
  /** Whether captions begin with “Figure 1.”; absent: they do. */
  readonly label?: boolean | undefined
  /** Where label and caption stand; notes are always below. */
  readonly caption: 'above' | 'below'
  /**
   * Size at which charts are drawn; absent: the layout draws them in the empty
   * `data-figure`.
   */
  readonly size?: FigureSize | undefined
}

/** Ample size, for tables: those do not depend on it. */
const anySize: FigureSize = {widthPx: 1600, fontSizePx: 16}

/**
 * `<figure>` with message, drawing, caption and note.
 *
 * A group, so that readers of tagged PDF meet one figure, the drawing.
 *
 * @throws {Error}
 *   If the figure is not there: `resolve/` checks every id.
 */
export function createFigure(
  id: string,
  resolved: Resolved,
  figures: FigureMaker,
  settings: FigureSettings
): ElementContent {
  const figure = resolved.figures.get(id)
  if (!figure) throw new Error(`Cannot find figure \`${id}\``)
  const made = figures(id, settings.size ?? anySize)
  const status = figureStatusWords(resolved.frontMatter)
  const note = noteOf(figure, made.footnote, status)
  const caption = captionOf(figure, settings.label ?? true)
  const message = settings.message ? figure.message : undefined
  const drawing =
    made.kind === 'table'
      ? bindWords(made.table)
      : [
          element(
            'div',
            {className: ['drawing'], dataFigure: id},
            settings.size ? [made.svg] : []
          ),
          element('div', {className: ['figure-data']}, [made.table])
        ]

  return element('figure', {className: ['figure', made.kind], id}, [
    ...(message
      ? [element('p', {className: ['message']}, convertPhrasing(message))]
      : []),
    ...(settings.caption === 'above'
      ? [
          element('figcaption', {}, caption),
          ...drawing,
          ...(note.length > 0
            ? [element('p', {className: ['note']}, note)]
            : [])
        ]
      : [
          ...drawing,
          element(
            'figcaption',
            {},
            note.length > 0 ? [...caption, text(' '), ...note] : caption
          )
        ])
  ])
}

function captionOf(
  {caption, label}: ResolvedFigure,
  isLabelled: boolean
): ElementContent[] {
  const words = element('span', {className: ['caption']}, endSentence(caption))
  return isLabelled
    ? [
        element('strong', {className: ['label']}, [`${label}.`]),
        text(' '),
        words
      ]
    : [words]
}

function noteOf(
  {note}: ResolvedFigure,
  footnote: string | undefined,
  status: string | undefined
): ElementContent[] {
  const content = note ? endSentence(note) : []
  // Its author may have said so.
  const said = status !== undefined && plainText(content).endsWith(status)
  const sentences = [footnote, said ? undefined : status].filter(
    (sentence) => sentence !== undefined
  )
  for (const sentence of sentences)
    content.push(text(content.length > 0 ? ` ${sentence}` : sentence))
  return content
}

/** Content with a full stop, as other text follows. */
function endSentence(
  nodes: Parameters<typeof convertPhrasing>[0]
): ElementContent[] {
  const content = convertPhrasing(nodes)
  return /[.!?]["”’)]?$/.test(
    plainText(attachCitations(content, false)).trimEnd()
  )
    ? content
    : [...content, text('.')]
}
