import type {Position} from 'unist'
import {linePlace, type Place} from '../diagnostic/index.ts'
import type {ProductDocument} from '../output/document.ts'
import type {Holder} from '../print/page-facts.ts'
import type {FrontMatter} from '../trial/trial.ts'

/** Where something on a page is written, and how messages call it. */
export interface LayoutPlace {
  readonly name: string
  readonly place: Place
}

/** Keys of the front matter that fill slots of other names. */
const keys: ReadonlyMap<string, string> = new Map([
  ['correspondence', 'authors'],
  ['phase', 'trial'],
  ['registration', 'trial'],
  ['short-title', 'short-title'],
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
): (holder: Holder) => LayoutPlace {
  const {limits, link, places, plainTitle, takeaway, title} = frontMatter
  const blocks = new Map<string, [string, Position | undefined]>()
  for (const section of sections)
    for (const {id, position} of section.blocks)
      blocks.set(id, [section.title || section.id, position])
  const texts = new Map<string, Place | undefined>([
    ['limits', limits?.place],
    ['link', link?.place],
    ['qr', link?.place],
    ['takeaway', takeaway.place],
    ['title', title.place]
  ])

  return function ({id, kind}) {
    if (kind === 'block') {
      const [name = id, position] = blocks.get(id) ?? []
      return {
        name,
        place: position ? {file: path, position} : placeOf(undefined)
      }
    }
    if (kind === 'page') return {name: `page ${id}`, place: placeOf(undefined)}
    const [slot = ''] = id.split(' ')
    return {
      name: slot,
      place: placeOf(texts.get(slot) ?? places.get(keys.get(slot) ?? slot))
    }
  }

  function placeOf(place: Place | undefined): Place {
    return place ?? plainTitle?.place ?? linePlace(path, 1)
  }
}
