import type {PdfFile} from './pdf/pdf-file.ts'

/** Where ids of the tag tree are: other strings may only look like them. */
const places = /\/ID \(node\d{8,}\)|\/(?:Headers|Limits|Names) \[[^\]]*\]/g
const ids = /\(node(\d{8,})\)/g

/**
 * Renumbers the ids of the tag tree from 1.
 *
 * The browser counts on from document to document, so the same document would
 * have other ids later. Their order stays: the tree of names needs it.
 *
 * @param file
 *   Objects of the PDF; changed in place.
 */
export function renumberNodes({objects}: PdfFile): void {
  const withIds = [...objects].filter(([, {text}]) => text.includes('(node'))
  const found = new Set<number>()
  for (const [, {text}] of withIds)
    for (const [place] of text.matchAll(places))
      for (const [, digits] of place.matchAll(ids)) found.add(Number(digits))

  const sorted = [...found].toSorted((a, b) => a - b)
  const numbers = new Map(sorted.map((id, index) => [id, index + 1]))
  for (const [number, object] of withIds) {
    const text = object.text.replaceAll(places, (place) =>
      place.replaceAll(ids, (_, digits: string) => {
        const id = String(numbers.get(Number(digits))).padStart(8, '0')
        return `(node${id})`
      })
    )
    objects.set(number, {...object, text})
  }
}
