import type {ElementContent} from 'hast'
import {toString} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import {checkPdf} from '../check/pdf/check-pdf.ts'
import {report} from '../diagnostic/index.ts'
import type {ProductDocument} from '../output/document.ts'
import type {PdfMetadata} from '../print/pdf-metadata.ts'
import type {LoadedTemplate} from './library.ts'
import type {ProductContext} from './product-context.ts'

/** A product as it was printed. */
export interface PrintedSheet {
  /** PDF as the browser wrote it. */
  readonly pdf: Uint8Array
  /** What is on its pages. */
  readonly body: readonly ElementContent[]
  readonly document: Pick<ProductDocument, 'language' | 'output' | 'title'>
  readonly template: LoadedTemplate
  readonly families: readonly string[]
}

/**
 * Makes a printed PDF fit to be handed out; what it should not be is in the
 * messages.
 */
export async function finishSheet(
  {body, document, families, pdf, template}: PrintedSheet,
  context: ProductContext
): Promise<Uint8Array> {
  const {attach, file, margins} = context
  // Loads while the browser prints the first.
  const {finishPdf} = await import('../print/finish-pdf.ts')
  const {images, links, pages} = contentsOf(body)
  const {bytes, facts} = finishPdf(pdf, metadataOf(context, document, links), {
    attachments: attach?.(document.output, body),
    margins
  })

  const {page} = template.settings
  if (!page) throw new Error('Cannot print a template without a page')
  checkPdf(
    facts,
    {
      families,
      images,
      language: document.language,
      pages,
      product: `${document.output}.pdf`,
      sizePt: [pointsOf(page['width-mm']), pointsOf(page['height-mm'])]
    },
    (rule, problem) => report(file, rule, problem)
  )
  return bytes
}

function metadataOf(
  {resolved: {frontMatter}, sourceDate}: ProductContext,
  {language, title}: PrintedSheet['document'],
  links: ReadonlyMap<string, string>
): PdfMetadata {
  const {authors, dataCutoff, keywords, shortTitle} = frontMatter
  return {
    authors: authors.map(({name}) => name),
    // Equal sources give equal files: never the time of the build.
    date: sourceDate ?? (dataCutoff ? new Date(dataCutoff) : undefined),
    keywords,
    language,
    links,
    subject: shortTitle,
    title
  }
}

function contentsOf(body: readonly ElementContent[]): {
  readonly pages: number
  readonly images: number
  /** Text of links within the document, by `#id`. */
  readonly links: ReadonlyMap<string, string>
} {
  const links = new Map<string, string>()
  const images = new Set<unknown>()
  let pages = 0
  visit({type: 'root', children: [...body]}, 'element', (node) => {
    const {href} = node.properties
    if (node.properties['dataPage'] !== undefined) pages++
    // The same picture twice is one in the file.
    if (node.tagName === 'img') images.add(node.properties['src'])
    if (node.tagName === 'image') images.add(node.properties['href'])
    if (node.tagName !== 'a' || typeof href !== 'string') return
    if (href.startsWith('#') && !links.has(href))
      links.set(href, toString(node))
  })
  return {images: images.size, links, pages}
}

function pointsOf(millimetres: number): number {
  return (millimetres / 25.4) * 72
}
