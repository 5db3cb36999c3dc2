import {readFile} from 'node:fs/promises'
import {nodeEffects} from '../build/node-effects.ts'
import {createPipeline} from '../build/pipeline.ts'
import {finishPdf} from '../print/finish-pdf.ts'
import type {Printer} from '../print/index.ts'
import {readPdfFile} from '../print/pdf/read-pdf-file.ts'
import {writePdfFile} from '../print/pdf/write-pdf-file.ts'
import type {Timing} from './analyses.ts'
import {medianTime} from './median-time.ts'

const folder = 'content/simulated-phase-1'
const metadata = {
  authors: ['Ada Author', 'Ben Author'],
  date: new Date('2026-01-01T00:00:00Z'),
  keywords: ['simulated data'],
  language: 'en',
  title: 'Poster'
}

/** Times what is done to a full poster after the browser printed it. */
export async function timeMetadata(printer: Printer): Promise<Timing> {
  const html = await readPoster(printer)
  const bytes = await printer.withSheet(html, async (sheet) => sheet.pdf())
  return {
    name: 'tags, metadata and colour space of a poster',
    milliseconds: medianTime(() => finishPdf(bytes, metadata)),
    budget: 15,
    raw: medianTime(() => writePdfFile(readPdfFile(bytes), '1 0 R')),
    rawName: 'the PDF read and written as it is'
  }
}

async function readPoster(printer: Printer): Promise<string> {
  const pipeline = await createPipeline(nodeEffects, {
    outputs: ['poster'],
    strict: false,
    templates: 'templates',
    update: false
  })
  const {file, products} = await pipeline({
    outputs: ['poster'],
    path: `${folder}/summary.md`,
    printer,
    readSibling: async (name) => nodeEffects.readWithin(folder, name),
    slug: 'simulated-phase-1',
    text: await readFile(`${folder}/summary.md`, 'utf8')
  })
  const html = products.get('poster.html')
  if (typeof html === 'string') return html
  throw new Error(file.messages.join('\n'))
}
