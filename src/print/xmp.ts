import type {PdfMetadata} from './pdf-metadata.ts'

/**
 * The metadata of a PDF as XMP, ISO 16684-1.
 *
 * @param metadata
 *   What to say.
 * @returns
 *   Packet that cannot be edited in place, and so needs no padding.
 */
export function stringifyXmp(metadata: PdfMetadata): string {
  const {authors, keywords = [], language, subject, title} = metadata
  const date = metadata.date
    ? `${metadata.date.toISOString().slice(0, 19)}Z`
    : ''

  return [
    // The byte order mark and the id are those that the standard demands.
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about=""',
    '  xmlns:dc="http://purl.org/dc/elements/1.1/"',
    '  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    '  xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    element('dc:format', 'application/pdf'),
    list('dc:title', 'Alt', [title]),
    list('dc:creator', 'Seq', authors),
    list('dc:description', 'Alt', subject === undefined ? [] : [subject]),
    list('dc:subject', 'Bag', keywords),
    list('dc:language', 'Bag', [language]),
    element('pdf:Producer', 'Plenary'),
    element('pdf:Keywords', keywords.join(', ')),
    element('xmp:CreatorTool', 'Plenary'),
    element('xmp:CreateDate', date),
    element('xmp:ModifyDate', date),
    element('xmp:MetadataDate', date),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>'
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escape(text)}</${name}>`
}

function list(
  name: string,
  kind: 'Alt' | 'Bag' | 'Seq',
  items: readonly string[]
): string {
  if (items.length === 0) return ''
  const language = kind === 'Alt' ? ' xml:lang="x-default"' : ''
  const inner = items
    .map((item) => `<rdf:li${language}>${escape(item)}</rdf:li>`)
    .join('')
  return `<${name}><rdf:${kind}>${inner}</rdf:${kind}></${name}>`
}

/** Escapes what XML understands and drops what it does not allow. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
