import type {ElementContent} from 'hast'
import type {Block, ProductDocument} from '../output/document.ts'
import {plainText} from '../output/plain-text.ts'
import {type SlotName, slotNames} from '../output/slot-names.ts'
import {fillTemplate} from './fill-template.ts'
import type {Template} from './parse-template.ts'
import {type BlockPlace, placeBlock, sortIntoFlows} from './place-blocks.ts'
import type {LayoutSettings, TemplateSettings} from './template-settings.ts'

/** A block in a frame. */
export interface PlacedBlock extends BlockPlace {
  readonly block: Block
}

/** Blocks of each frame, by its name. */
export type Frames = ReadonlyMap<string, readonly PlacedBlock[]>

/** A layout and the page that it names. */
export interface LayoutPage {
  readonly layout: LayoutSettings
  readonly page: Template
}

/** Room that frames do not use. */
interface Slack {
  readonly slackPx: number
  readonly slacks: ReadonlyMap<string, number>
}

/**
 * Puts a document into a template.
 *
 * @param document
 *   The document; its slots fill those of the template.
 * @param frames
 *   What stands in `data-frame`s.
 *   Pages know the lengths of title and takeaway in characters, so that long
 *   ones can be set smaller: `--title-length`, `--takeaway-length`.
 * @param slack
 *   Room that the frames do not use: `--slack` of the page, and `--slack-NAME`
 *   of each level flow.
 * @returns
 *   Content of the body.
 */
export function compose(
  document: ProductDocument,
  {layout, page}: LayoutPage,
  frames: Frames,
  {slackPx, slacks}: Slack = {slackPx: 0, slacks: new Map()}
): ElementContent[] {
  const contents = new Map(
    [...frames].map(([name, blocks]) => [
      name,
      blocks.map((placed) => placeBlock(placed.block, placed))
    ])
  )
  return fillTemplate(page, document.slots, {
    frames: contents,
    known: new Set(slotNames),
    pageClass: layout.class?.split(' '),
    pageStyle: [
      `--title-length:${lengthOf(document, 'title')}`,
      `--takeaway-length:${lengthOf(document, 'takeaway')}`,
      `--slack:${Math.floor(slackPx)}px`,
      ...[...slacks].map(
        ([name, ownPx]) => `--slack-${name}:${Math.floor(ownPx)}px`
      )
    ].join(';')
  })
}

function lengthOf({slots}: ProductDocument, name: SlotName): number {
  return plainText(slots.get(name) ?? []).length
}

/**
 * Puts a document into a template without fixed pages: nothing is measured,
 * each flow stands in its first frame.
 */
export function composeFlowing(
  document: ProductDocument,
  settings: TemplateSettings,
  pages: ReadonlyMap<string, Template>
): ElementContent[] {
  const [layout] = settings.layouts
  const page = layout && pages.get(layout.file)
  if (!layout || !page) throw new Error('Cannot compose without a page')
  const flows = sortIntoFlows(document, layout)
  const frames = new Map(
    Object.entries(layout.flows).map(([name, {frames}]) => [
      frames[0] ?? name,
      (flows.get(name) ?? []).map((block) => ({
        block,
        drawings: new Map(),
        gapPx: 0,
        rowPx: 0
      }))
    ])
  )
  return compose(document, {layout, page}, frames)
}
