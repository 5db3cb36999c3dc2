import type {Position} from 'unist'
import {linePlace, type Place} from '../diagnostic/index.ts'
import type {ProductDocument} from '../output/document.ts'
import type {Holder} from '../print/page-facts.ts'
import type {FrontMatter} from '../trial/trial.ts'

/** Where what stands on a page is written. */
export interface LayoutPlaces {
  /** Of something on a page, with what messages call it. */
  readonly of: (holder: Holder) => {
    readonly name: string
    readonly place: Place
  }
  /** Of a section by its title, or a slot by its name. */
  readonly named: (name: string | undefined) => Place
}

/** Keys of the front matter that fill slots of other names. */
const keys: ReadonlyMap<string, string> = new Map([
  ['correspondence', 'authors'],
  ['phase', 'trial'],
  ['references', 'bibliography'],
  ['registration', 'trial'],
  ['trial-facts', 'trial']
])

/**
 * Finds where what stands on a page is written: blocks in their section,
 * slots in the front matter.
 *
 * @param path
 *   Path of the summary.
 */
export function createLayoutPlaces(
  path: string,
  {sections}: Pick<ProductDocument, 'sections'>,
  frontMatter: FrontMatter
): LayoutPlaces {
  const {bibliography, limits, link, places, takeaway, title} = frontMatter
  const blocks = new Map<string, [string, Position | undefined]>()
  const heads = new Map<string, Position>()
  for (const {blocks: own, id, title: head} of sections) {
    const name = head || id
    for (const {id: block, position} of own) {
      blocks.set(block, [name, position])
      if (position && !heads.has(name)) heads.set(name, position)
    }
  }
  const first = [...heads.values()][0]
  const texts = new Map<string, Place | undefined>([
    ['bibliography', bibliography?.place],
    ['limits', limits?.place],
    ['link', link?.place],
    ['qr', link?.place],
    ['takeaway', takeaway.place],
    ['title', title.place]
  ])

  return {
    named(name) {
      const head = heads.get(name ?? '')
      return (head ? undefined : slotPlace(name ?? '')) ?? inText(head ?? first)
    },
    of({id, kind}) {
      if (kind === 'page') return {name: `page ${id}`, place: summaryPlace()}
      if (kind === 'block') {
        const [name = id, position] = blocks.get(id) ?? []
        return {name, place: inText(position ?? heads.get(name) ?? first)}
      }
      const [slot = ''] = id.split(' ')
      return {name: slot, place: slotPlace(slot) ?? summaryPlace()}
    }
  }

  function slotPlace(slot: string): Place | undefined {
    const key = keys.get(slot) ?? slot
    return texts.get(key) ?? places.get(key)
  }

  function inText(position: Position | undefined): Place {
    return position ? {file: path, position} : summaryPlace()
  }

  function summaryPlace(): Place {
    return linePlace(path, 1)
  }
}
