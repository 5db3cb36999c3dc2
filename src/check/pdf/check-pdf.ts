import type {Problem, RuleId} from '../../diagnostic/index.ts'
import type {PdfFacts, PdfFont} from '../../print/pdf/read-facts.ts'

/** What a PDF should be. */
export interface ExpectedPdf {
  /** Name of its file, `poster.pdf`. */
  readonly product: string
  readonly pages: number
  /** Width and height of all pages, in points. */
  readonly sizePt: readonly [number, number]
  /** Families that its template declares. */
  readonly families: readonly string[]
  /** Pictures made of pixels that its content has. */
  readonly images: number
  /** BCP 47 tag. */
  readonly language: string
}

/** The browser rounds pages to whole pixels of 0.75 pt. */
const tolerancePt = 0.5

/** Side of the largest page that viewers show, 200 in: ISO 32000-1, annex C. */
const largestPt = 14_400

const mistake =
  'Report this as a mistake of the program, with the template that the summary uses.'

/**
 * Holds a PDF of the browser against what it was printed from.
 *
 * What fails here is the template's fault or the browser's, never the text's.
 */
export function checkPdf(
  facts: PdfFacts,
  expected: ExpectedPdf,
  report: (rule: RuleId, problem: Problem) => void
): void {
  checkPages(facts, expected, report)
  checkFonts(facts, expected, report)
  checkImages(facts, expected, report)
  checkTags(facts, expected, report)
}

type Check = (...args: Parameters<typeof checkPdf>) => void

const checkPages: Check = function (
  {sizesPt},
  {pages, product, sizePt},
  report
) {
  if (sizesPt.length !== pages)
    report('pdf-pages', {
      actual: String(sizesPt.length),
      expected: [String(pages)],
      fix: 'Shorten the text; if little is too long, report this as a mistake of the template.',
      reason: `Unexpected ${count(sizesPt.length, 'page')} in \`${product}\`, expected ${pages} as its template has`
    })

  for (const [index, size] of sizesPt.entries()) {
    if (Math.max(...size) > largestPt)
      report('pdf-pages', {
        actual: sizeText(size),
        fix: 'Choose a smaller page; print shops enlarge one of half the size.',
        reason: `Unexpected size of \`${sizeText(size)}\` of page ${index + 1} of \`${product}\`, expected at most \`${sizeText([largestPt])}\` a side, which viewers show`
      })
    const off = size.some(
      (length, side) => Math.abs(length - (sizePt[side] ?? 0)) > tolerancePt
    )
    if (!off) continue
    report('pdf-pages', {
      actual: sizeText(size),
      expected: [sizeText(sizePt)],
      fix: 'Make `@page` and `page` of the template agree.',
      reason: `Unexpected size of \`${sizeText(size)}\` of page ${index + 1} of \`${product}\`, expected \`${sizeText(sizePt)}\``
    })
  }
}

const checkFonts: Check = function ({fonts}, {families, product}, report) {
  const declared = families.map((family) => family.replaceAll(' ', ''))
  for (const font of fonts) {
    const fault = faultOf(font, declared)
    if (fault === undefined) continue
    report('pdf-fonts', {
      actual: font.name,
      expected: families,
      fix: 'Let the template use families, weights and styles of `fonts.yaml` alone.',
      reason: `Unexpected font \`${font.name || 'without a name'}\` in \`${product}\`, ${fault}`
    })
  }
}

function faultOf(
  {drawn, embedded, name, subset}: PdfFont,
  declared: readonly string[]
): string | undefined {
  if (drawn)
    return 'which is drawn (Type 3), expected a file for its weight and style'
  if (!declared.some((family) => name.split('-')[0] === family))
    return 'expected one of the families that the template declares'
  if (!embedded) return 'which is not embedded, expected it in the file'
  return subset
    ? undefined
    : 'which is embedded whole, expected the glyphs that are used'
}

const checkImages: Check = function (facts, {images, product}, report) {
  if (facts.images === images) return
  report('pdf-vectors', {
    actual: String(facts.images),
    expected: [String(images)],
    fix: 'Take `filter`, `mask`, SVG patterns and blurred shadows out of the template: the browser prints them as pixels.',
    reason: `Unexpected ${count(facts.images, 'picture')} made of pixels in \`${product}\`, expected ${images}`
  })
}

const checkTags: Check = function (facts, {language, product}, report) {
  if (!facts.tagged)
    report('pdf-tagged', {
      fix: mistake,
      reason: `Missing tags in \`${product}\`, which screen readers need`
    })
  if (facts.language !== language)
    report('pdf-tagged', {
      actual: facts.language ?? '',
      expected: [language],
      fix: mistake,
      reason: `Unexpected language \`${facts.language ?? ''}\` of \`${product}\`, expected \`${language}\``
    })
}

function sizeText(size: readonly number[]): string {
  return `${size.map((length) => Number(((length / 72) * 25.4).toFixed(1))).join(' × ')} mm`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
