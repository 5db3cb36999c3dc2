import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFObject,
  PDFString
} from '@cantoo/pdf-lib'

const pattern = /^node\d{8}$/

/** Where ids of the tag tree are: other strings may only look like them. */
const keys = new Set(['/Headers', '/ID', '/Limits', '/Names'])

/**
 * Renumbers the ids of the tag tree from 1.
 *
 * The browser counts on from document to document, so the same document would
 * have other ids later. Their order stays: the tree of names needs it.
 *
 * @param context
 *   Objects of the PDF; changed in place.
 */
export function renumberNodes(context: PDFContext): void {
  const found: PDFString[] = []
  const visit = (value: PDFString): undefined => void found.push(value)
  const objects = context.enumerateIndirectObjects().map(([, value]) => value)

  for (const object of objects) replaceIds(object, false, visit)

  const ids = [...new Set(found.map((id) => id.asString()))].sort()
  const numbers = new Map(ids.map((id, index) => [id, index + 1]))

  for (const object of objects) {
    replaceIds(object, false, function (id) {
      const number = String(numbers.get(id.asString())).padStart(8, '0')
      return PDFString.of(`node${number}`)
    })
  }
}

/** Hands each id in an object to `replace`, and puts what it returns there. */
function replaceIds(
  object: PDFObject,
  inIds: boolean,
  replace: (id: PDFString) => PDFString | undefined
): void {
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const name = key.asString()
      const id = keys.has(name) ? replacement(value, replace) : undefined
      if (id) object.set(key, id)
      else replaceIds(value, keys.has(name), replace)
    }
  } else if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) {
      const id = inIds ? replacement(value, replace) : undefined
      if (id) object.set(index, id)
      else replaceIds(value, false, replace)
    }
  }
}

function replacement(
  value: PDFObject,
  replace: (id: PDFString) => PDFString | undefined
): PDFString | undefined {
  const isId = value instanceof PDFString && pattern.test(value.asString())
  return isId ? replace(value) : undefined
}
