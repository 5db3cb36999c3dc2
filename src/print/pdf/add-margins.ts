import {compress} from './deflate.ts'
import {linesOf} from './mark-artifacts.ts'
import {addObject, needObject, type PdfFile} from './pdf-file.ts'
import {decimal} from './pdf-text-string.ts'
import {boxOf} from './read-facts.ts'

/** What a print shop wants around a page. */
export interface PrintMargins {
  /** How far what touches the edge goes on past it, in points. */
  readonly bleedPt: number
  /** Whether marks show where to cut. */
  readonly cropMarks: boolean
}

/** Length of crop marks, and their distance from what is printed. */
const markPt = 18
const markGapPt = 6

/** Width of the strip at the edge that is drawn out, and where it begins. */
const stripPt = 0.1
const insetPt = 0.25

/** How far bleed reaches under the page, so that no seam shows. */
const overlapPt = 1

/**
 * Gives a page bleed and crop marks; the page itself stays as it is, now
 * called its trim box.
 *
 * Into the bleed goes what is at the very edge, drawn out without its text.
 *
 * @param content
 *   Content of the page, inflated.
 */
export function addMargins(
  file: PdfFile,
  page: number,
  content: string,
  {bleedPt, cropMarks}: PrintMargins
): void {
  const {objects} = file
  const {text} = needObject(objects, page)
  const size = boxOf(text)
  const [width, height] = size
  const margin = cropMarks ? bleedPt + markGapPt + markPt : bleedPt
  const resources = /\/Resources (<<[^]*?>>)\n\/MediaBox/.exec(text)?.[1]
  const contents = /\/Contents (\d+ 0 R)/.exec(text)?.[1]
  if (resources === undefined || contents === undefined)
    throw new Error('Unexpected page without resources or content')

  const edge =
    bleedPt > 0
      ? addStream(
          file,
          `/Type /XObject\n/Subtype /Form\n/BBox [0 0 ${decimal(width)} ${decimal(height)}]\n/Resources ${resources}`,
          withoutText(content)
        )
      : undefined
  const before = addStream(
    file,
    '',
    `${edge === undefined ? '' : bleedOf(size, bleedPt)}q\n`
  )
  const after = addStream(
    file,
    '',
    `Q\n${cropMarks ? marksOf(size, bleedPt) : ''}`
  )
  const withEdge =
    edge === undefined
      ? text
      : text.replace(
          '/Resources <<',
          () => `/Resources <</XObject <</PlenaryEdge ${edge}>>\n`
        )
  objects.set(page, {
    text: withXObjects(withEdge)
      .replace(
        /\/MediaBox \[[^\]]*\]/,
        `/MediaBox ${boxText(size, margin)}\n/BleedBox ${boxText(size, bleedPt)}\n/TrimBox ${boxText(size, 0)}`
      )
      .replace(
        `/Contents ${contents}`,
        `/Contents [${before} ${contents} ${after}]`
      )
  })
}

/** Joins our dictionary of drawings with that of the page, if it has one. */
function withXObjects(text: string): string {
  const [ours, own] = text.match(/\/XObject <<[^]*?>>\n?/g) ?? []
  if (ours === undefined || own === undefined) return text
  const entries = own.replace('/XObject <<', '').replace(/>>\n?$/, '')
  return text
    .replace(own, '')
    .replace(ours, () => ours.replace(/>>\n?$/, `\n${entries}>>\n`))
}

function addStream(file: PdfFile, entries: string, content: string): string {
  const stream = compress(content)
  return addObject(file, {
    stream,
    text: `<<${entries}\n/Filter /FlateDecode\n/Length ${stream.length}>>`
  })
}

/** Drawing without text and tags, which a page has once. */
function withoutText(content: string): string {
  const kept: string[] = []
  let inText = false
  for (const {end, operator, start} of linesOf(content)) {
    if (operator === 'BT') inText = true
    const isTag = operator.endsWith('BDC') || operator === 'EMC'
    if (!inText && !isTag) kept.push(content.slice(start, end))
    if (operator === 'ET') inText = false
  }
  return kept.join('')
}

/** The eight parts of the bleed, each the strip at the edge drawn out. */
function bleedOf([width, height]: readonly [number, number], bleed: number) {
  const columns = stretches(width, bleed)
  const rows = stretches(height, bleed)
  const parts = columns.flatMap(([a, e, x, w]) =>
    rows
      .filter(([d]) => a !== 1 || d !== 1)
      .map(
        ([d, f, y, h]) =>
          `q\n${numbers(x, y, w, h)} re\nW n\n${numbers(a, 0, 0, d, e, f)} cm\n/PlenaryEdge Do\nQ\n`
      )
  )
  return `/Artifact BMC\n${parts.join('')}EMC\n`
}

/** Scale, shift, start and length: before the page, on it, and after it. */
function stretches(
  length: number,
  bleed: number
): readonly (readonly [number, number, number, number])[] {
  const scale = bleed / stripPt
  const last = length - insetPt - stripPt
  return [
    [scale, -bleed - insetPt * scale, -bleed, bleed + overlapPt],
    [1, 0, 0, length],
    [scale, length - last * scale, length - overlapPt, bleed + overlapPt]
  ]
}

/** Two marks at each corner, on the lines along which to cut. */
function marksOf([width, height]: readonly [number, number], bleed: number) {
  const from = bleed + markGapPt
  const to = from + markPt
  const lines = [
    ...[0, width].flatMap((x) => [
      `${numbers(x, -from)} m\n${numbers(x, -to)} l\nS\n`,
      `${numbers(x, height + from)} m\n${numbers(x, height + to)} l\nS\n`
    ]),
    ...[0, height].flatMap((y) => [
      `${numbers(-from, y)} m\n${numbers(-to, y)} l\nS\n`,
      `${numbers(width + from, y)} m\n${numbers(width + to, y)} l\nS\n`
    ])
  ]
  return `/Artifact BMC\nq\n0 0 0 RG\n0.25 w\n${lines.join('')}Q\nEMC\n`
}

function boxText(
  [width, height]: readonly [number, number],
  margin: number
): string {
  return `[${numbers(-margin, -margin, width + margin, height + margin)}]`
}

function numbers(...values: readonly number[]): string {
  return values.map(decimal).join(' ')
}
