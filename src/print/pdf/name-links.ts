import type {PdfFile} from './pdf-file.ts'
import {decodeName, textString} from './pdf-text-string.ts'

/**
 * Says in words where each link leads: to an address, or to what its text
 * names.
 *
 * @param texts
 *   Text of links within the document, by `#id`.
 */
export function nameLinks(
  {objects}: PdfFile,
  texts: ReadonlyMap<string, string>
): void {
  for (const [number, object] of objects) {
    const {text} = object
    if (!text.startsWith('<</Type /Annot\n/Subtype /Link\n')) continue
    const address = /\/URI (\((?:[^\\)]|\\[^])*\))/.exec(text)?.[1]
    const target = /\/Dest \/([^\s/<>[\]()]+)/.exec(text)?.[1]
    const id = target === undefined ? undefined : decodeName(target)
    const contents = address ?? (id && textString(texts.get(`#${id}`) ?? id))
    if (contents === undefined) continue
    const named = `<</Contents ${contents}\n${text.slice(2)}`
    objects.set(number, {...object, text: named})
  }
}
