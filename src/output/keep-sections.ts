import type {ProductDocument} from './document.ts'

/** What stays of a document in a short message. */
export interface Kept {
  /** Ids of sections, with all in them. */
  readonly sections: readonly string[]
  /** Charts, the first ones, of whatever section. */
  readonly charts: number
}

/**
 * Keeps some sections and the first charts of a document: a short message
 * leads to the products that have all of it.
 */
export function keepSections(
  document: ProductDocument,
  {charts, sections}: Kept
): ProductDocument {
  let left = charts
  const kept = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(function ({kind, section: own}) {
      if (kind === 'figure') return left-- > 0
      return sections.includes(own) || sections.includes(section.id)
    })
  }))
  return {...document, sections: kept.filter(({blocks}) => blocks.length > 0)}
}
