import type {ElementContent} from 'hast'
import type {ProductDocument} from './document.ts'

/**
 * Changes all content of a document, slots and blocks alike.
 *
 * @param document
 *   The document; it is not changed.
 * @param transform
 *   What to do with each run of content, such as sanitise it.
 */
export function mapDocument(
  document: ProductDocument,
  transform: (content: readonly ElementContent[]) => readonly ElementContent[]
): ProductDocument {
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => ({
        ...block,
        content: transform(block.content)
      }))
    })),
    slots: new Map(
      [...document.slots].map(([name, content]) => [name, transform(content)])
    )
  }
}
