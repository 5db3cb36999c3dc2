import {createHash} from 'node:crypto'
import {compress} from './deflate.ts'
import {addEntry, addObject, type PdfFile} from './pdf-file.ts'
import {name, textString} from './pdf-text-string.ts'

/** A file within a PDF. */
export interface Attachment {
  readonly name: string
  /** Media type, `application/json`. */
  readonly type: string
  /** What it is, for whoever sees the list of attachments. */
  readonly description: string
  /** What it is to the document: its data, or what it was made from. */
  readonly relation: 'Data' | 'Source'
  readonly contents: Uint8Array
}

/** Puts files into a PDF. */
export function attachFiles(
  file: PdfFile,
  attachments: readonly Attachment[]
): void {
  if (attachments.length === 0) return
  // Readers look names up in their order.
  const sorted = attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const references = sorted.map((attachment) => attach(file, attachment))
  const names = sorted.map(
    ({name}, index) => `${textString(name)} ${references[index] ?? ''}`
  )
  addEntry(file, file.root, `/AF [${references.join(' ')}]`)
  addEntry(
    file,
    file.root,
    `/Names <</EmbeddedFiles <</Names [${names.join(' ')}]>>>>`
  )
}

function attach(file: PdfFile, attachment: Attachment): string {
  const {contents, description, relation, type} = attachment
  const digest = createHash('md5').update(contents).digest('hex')
  const stream = compress(contents)
  const embedded = addObject(file, {
    stream,
    text: `<</Type /EmbeddedFile\n/Subtype ${name(type)}\n/Params <</Size ${contents.length} /CheckSum <${digest}>>>\n/Filter /FlateDecode\n/Length ${stream.length}>>`
  })
  const written = textString(attachment.name)
  return addObject(file, {
    text: `<</Type /Filespec\n/F ${written}\n/UF ${written}\n/Desc ${textString(description)}\n/AFRelationship /${relation}\n/EF <</F ${embedded} /UF ${embedded}>>>>`
  })
}
