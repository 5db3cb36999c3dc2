import type {VFile} from 'vfile'
import {
  checkFigures,
  checkIdentifiers,
  checkJoints,
  checkParity,
  type Expected,
  expectContent,
  htmlText,
  plainText
} from '../check/parity/index.ts'
import {
  formatPlace,
  type Place,
  type Problem,
  report,
  type RuleId
} from '../diagnostic/index.ts'
import type {PrintedPlace} from '../output/printed-values.ts'
import {placeOf} from '../output/trace.ts'
import type {Resolved} from '../resolve/index.ts'
import {checkFileSize} from './check-size.ts'
import type {Product, ProductProof} from './product-context.ts'

/** A file that says what it should. */
interface Proven extends Pick<ProductProof, 'content' | 'showing'> {
  readonly expected: Expected
  readonly text: string
}

/** Text of a product, or why it cannot be read. */
type Reading = {readonly text: string} | {readonly failure: string}

/** Proves one product; what is wrong with it is in the messages. */
export type Prove = (product: Product) => Promise<void>

/**
 * Makes what reads the files of a product again, as the bytes that will be
 * written, and compares them with what the product was made from.
 *
 * @param resolved
 *   The summary, for places of figures.
 * @param identifiers
 *   Participants whom no product may name.
 * @param file
 *   Where problems go; what is wrong in its text goes there once.
 */
export function createProver(
  resolved: Resolved,
  identifiers: ReadonlySet<string>,
  file: VFile
): Prove {
  const said = new Set<string>()
  return async function (product) {
    const proven: Proven[] = []
    const [first] = product.proofs
    for (const proof of product.proofs) {
      const {content, name, showing} = proof
      const contents = product.files.get(name)
      if (contents === undefined) continue
      if (typeof contents === 'string') checkFileSize(name, contents, file)
      const before = proven.find(
        (one) => one.content === content && one.showing === showing
      )
      const expected = before?.expected ?? expectContent(content, showing)
      if (proof === first) checkContent(proof, expected)
      const text = await read(proof, contents)
      // What says the same as a file that was proven is proven.
      if (text === undefined || text === before?.text) continue
      if (isProven(name, text, expected))
        proven.push({content, expected, showing, text})
    }
  }

  /** Checks what all files of a product are made from. */
  function checkContent(
    {content, name}: ProductProof,
    expected: Expected
  ): void {
    checkFigures(content, name, figurePlace, (problem) =>
      once('product-prints-traced', problem)
    )
    checkJoints(expected, name, findPlace, (problem) =>
      once('product-keeps-numbers', problem)
    )
  }

  async function read(
    {name, part}: ProductProof,
    contents: Uint8Array | string
  ): Promise<string | undefined> {
    const reading = await readAgain(name, contents, part)
    if ('failure' in reading) {
      report(file, 'product-readable', {
        fix: 'Build again; if it stays, report this as a mistake of the program.',
        reason: `Cannot read \`${name}\` again: ${reading.failure}`
      })
      return undefined
    }

    const {text} = reading
    checkIdentifiers(text, name, identifiers, (problem) =>
      once('participant-withheld', problem)
    )
    return text
  }

  function isProven(
    product: string,
    text: string,
    expected: Expected
  ): boolean {
    let holds = true
    checkParity({expected, product, text}, findPlace, (rule, problem) => {
      holds = false
      if (!lacksGlyph(problem)) report(file, rule, problem)
    })
    return holds
  }

  /** Whether it is known that no font has a sign of a word. */
  function lacksGlyph({expected: [word] = []}: Problem): boolean {
    return file.messages.some(
      ({actual, ruleId}) =>
        ruleId === 'glyph-exists' &&
        actual !== undefined &&
        word?.includes(actual.toLowerCase()) === true
    )
  }

  function once(rule: RuleId, problem: Problem): void {
    const {actual, place} = problem
    const key = `${rule} ${place ? formatPlace(place) : ''} ${actual}`
    if (said.has(key)) return
    said.add(key)
    report(file, rule, problem)
  }

  function findPlace({
    within
  }: Pick<PrintedPlace, 'within'>): Place | undefined {
    const place = placeOf(within, file.path)
    return typeof place === 'string' ? figurePlace(place) : place
  }

  function figurePlace(id: string): Place | undefined {
    return resolved.figures.get(id)?.spec.place
  }
}

/** Text of a file of a product, by its ending. */
async function readAgain(
  name: string,
  contents: Uint8Array | string,
  part: ProductProof['part']
): Promise<Reading> {
  if (typeof contents === 'string')
    return {
      text: name.endsWith('.html') ? htmlText(contents) : plainText(contents)
    }
  try {
    if (part !== undefined) {
      const {emlText} = await import('../email/eml-parts.ts')
      const text = emlText(contents, part)
      return {text: part === 'text/html' ? htmlText(text) : plainText(text)}
    }
    const {readPdfText} = await import('../print/pdf-text.ts')
    return {text: (await readPdfText(contents)).join('\n')}
  } catch (error) {
    return {failure: error instanceof Error ? error.message : String(error)}
  }
}
