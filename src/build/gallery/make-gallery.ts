import {createHash} from 'node:crypto'
import type {Element} from 'hast'
import {visit} from 'unist-util-visit'
import {formatPlace, isRefused, linePlace} from '../../diagnostic/index.ts'
import {svgToPng} from '../../email/index.ts'
import {stringify} from '../../html/stringify.ts'
import type {FigureSize, MadeChart} from '../../output/figure-maker.ts'
import type {ResolvedFigure} from '../../resolve/resolved.ts'
import {createFigureMaker} from '../figure-maker.ts'
import {figureFamily} from '../fonts.ts'
import type {Library} from '../library.ts'
import {resolveSummary} from '../resolve-summary.ts'
import {plainTable} from './plain-table.ts'

/** Pages that show every type of figure and table, with what made it. */
export interface Gallery {
  /** The page, `docs/figures.md`. */
  readonly markdown: string
  readonly pictures: readonly GalleryPicture[]
}

/** A picture of a chart, which is drawn only when it is written. */
export interface GalleryPicture {
  /** `fig-flow.png` */
  readonly name: string
  /** SHA-256 of the drawing: a picture is current if it has the same. */
  readonly digest: string
  readonly draw: () => Uint8Array
}

/** Width and type of a handout. */
const size: FigureSize = {widthPx: 660, fontSizePx: 11}

const intro = `# Figures and tables

Each type with the block that made it, drawn from the simulated data of \`content/simulated-phase-1\` at the width of a handout. The results that the
blocks name are in [figures/summary.md](figures/summary.md); all keys are in [Writing a summary](authoring.md#4-figures-and-tables). This page and its
pictures are made by \`npm run figures\`.
`

/**
 * Makes the gallery from a summary that has a figure of every type.
 *
 * @param text
 *   The summary.
 * @param readData
 *   Reads its data files.
 * @throws {Error}
 *   If there is anything wrong with it: it belongs to the project.
 */
export async function makeGallery(
  text: string,
  readData: (name: string) => Promise<Uint8Array | undefined>,
  library: Library
): Promise<Gallery> {
  const path = 'docs/figures/summary.md'
  const {file, frontMatter, resolved} = await resolveSummary(
    {
      slug: 'figures',
      path,
      text,
      readSibling: readData,
      outputs: [],
      printer: undefined
    },
    library,
    {strict: true, update: false, today: '2026-01-01'}
  )
  const style = library.houseStyles.get(frontMatter?.houseStyle.id ?? '')
  const theme = library.themes.get('blue')
  if (!resolved || !style || !theme) throw failure()

  const figures = createFigureMaker(
    resolved,
    style,
    {theme, fonts: library.fonts},
    file,
    new Set()
  )
  const lines = text.split('\n')
  const sections: string[] = []
  const pictures: GalleryPicture[] = []
  visit(resolved.tree, 'figureBlock', function ({id, position}) {
    const figure = resolved.figures.get(id)
    if (!figure || !position) return
    const made = figures(id, size)
    const block = lines
      .slice(position.start.line - 1, position.end.line)
      .join('\n')
    const shown =
      made.kind === 'table' ? plainTable(made.table) : showChart(id, made)
    sections.push(
      `## ${titleOf(figure)}\n\n${shown}\n\n\`\`\`\`markdown\n${block}\n\`\`\`\`\n`
    )
  })
  if (isRefused(file)) throw failure()
  return {markdown: [intro, ...sections].join('\n'), pictures}

  function showChart(id: string, {svg}: MadeChart): string {
    const drawing = stringify({type: 'root', children: [svg]})
    const name = `${id}.png`
    pictures.push({
      name,
      digest: createHash('sha256').update(drawing).digest('hex'),
      draw: () =>
        svgToPng(drawing, {
          fontFiles: library.fonts.paths(figureFamily),
          ground: theme?.paper ?? '#ffffff',
          widthPx: size.widthPx * 2
        })
    })
    const alt = descriptionOf(svg).replaceAll(/[[\]]/g, '')
    return `![${alt}](figures/${name})`
  }

  function failure(): Error {
    const messages = file.messages.map(
      ({line = 1, reason}) => `${formatPlace(linePlace(path, line))} ${reason}`
    )
    return new Error(`Cannot make the gallery:\n${messages.join('\n')}`)
  }
}

/** “`flow`”; tables say that they are tables, as some types are both. */
function titleOf({spec: {type, id}}: ResolvedFigure): string {
  const name = type === 'adverse-event-table' ? 'adverse-events' : type
  return id.startsWith('tbl-') ? `Table \`${name}\`` : `Chart \`${name}\``
}

function descriptionOf({children}: Element): string {
  const desc = children.find(
    (child) => child.type === 'element' && child.tagName === 'desc'
  )
  const [text] = desc?.type === 'element' ? desc.children : []
  return text?.type === 'text' ? text.value : ''
}
