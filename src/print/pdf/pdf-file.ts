/** An object of a PDF; its text is in Latin-1, a character a byte. */
export interface PdfObject {
  /** All but the stream: a dictionary where there is one. */
  readonly text: string
  /** Contents of a stream, filtered as its dictionary says. */
  readonly stream?: Uint8Array | undefined
}

/** A PDF in parts. */
export interface PdfFile {
  /** By number; all are of generation 0. */
  readonly objects: Map<number, PdfObject>
  /** Number of the catalog. */
  readonly root: number
}

/**
 * Adds an object.
 *
 * @returns
 *   Reference to it, as it is written.
 */
export function addObject({objects}: PdfFile, object: PdfObject): string {
  let number = objects.size + 1
  while (objects.has(number)) number++
  objects.set(number, object)
  return `${number} 0 R`
}

/** Adds an entry to the dictionary of an object, before all others. */
export function addEntry(
  {objects}: PdfFile,
  number: number,
  entry: string
): void {
  const object = needObject(objects, number)
  if (!object.text.startsWith('<<'))
    throw new Error(`Unexpected object ${number}, expected a dictionary`)
  objects.set(number, {...object, text: `<<${entry}\n${object.text.slice(2)}`})
}

/** Number that an entry of a dictionary refers to. */
export function referenceOf(text: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(withoutStrings(text))
  return found ? Number(found[1]) : undefined
}

/** An object that must be there. */
export function needObject(
  objects: PdfFile['objects'],
  number: number
): PdfObject {
  const object = objects.get(number)
  if (object) return object
  throw new Error(`Cannot find object ${number} in the PDF`)
}

/**
 * Text of an object with all its strings empty, as they may look like keys.
 *
 * The browser escapes parentheses in strings, so that one ends at the first
 * that is not escaped.
 */
export function withoutStrings(text: string): string {
  return text.includes('(')
    ? text.replaceAll(/\((?:[^\\)]|\\[^])*\)/g, '()')
    : text
}
