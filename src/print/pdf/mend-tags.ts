import {
  addEntry,
  needObject,
  type PdfFile,
  referenceOf,
  withoutStrings
} from './pdf-file.ts'

const figure = '<</Type /StructElem\n/S /Figure\n'

/**
 * Says tags of the browser in the terms of PDF 1.7.
 *
 * Emphasis of PDF 2.0 is a span. A figure without words for it is what HTML
 * calls one: a caption and a picture or a table, which have tags of their own.
 */
export function mendTags(file: PdfFile): void {
  const {objects, root} = file
  const tree = referenceOf(needObject(objects, root).text, 'StructTreeRoot')
  if (tree === undefined) return
  addEntry(file, tree, '/RoleMap <</Em /Span /Strong /Span>>')

  for (const [number, object] of objects) {
    const {text} = object
    if (!text.startsWith(figure)) continue
    if (withoutStrings(text).includes('\n/Alt ')) continue
    const group = text.replace('/S /Figure', '/S /Div')
    objects.set(number, {...object, text: group})
  }
}
