import type {Element, ElementContent} from 'hast'
import type {Place, Problem} from '../../diagnostic/index.ts'

/**
 * What reads as a result: a percent or fraction, a number out of another, a
 * size after `n =`, a decimal. What follows `≥` or `≤` is a threshold.
 */
const result =
  /(?<![\p{L}\p{N}.,·≥≤])(?:\d+(?:[.·]\d+)?\s?%(?!\s?(?:CI|confidence))|\d+\s?\/\s?\d+|\d+\s+of\s+\d+|\d*[.·]\d+|(?<=\b[nN]\s?=\s?)\d+)(?![\p{L}\p{N}])/u

/** A number alone, as cells and bars show counts. */
const alone = /^[-+−([]?\d[\d,.·]*[)\]]?$/

/**
 * Finds numbers in figures and tables that are results and are not traced.
 *
 * Captions, messages and notes are prose, whose rules are others; axes name
 * what they measure. Heads of rows and columns may hold doses and grades.
 *
 * @param content
 *   What a product prints.
 * @param placeOf
 *   Place of a figure by its id.
 */
export function checkFigures(
  content: readonly ElementContent[],
  product: string,
  placeOf: (id: string) => Place | undefined,
  report: (problem: Problem) => void
): void {
  for (const node of content) lookInto(node)

  function lookInto(node: ElementContent): void {
    if (node.type !== 'element') return
    const {id} = node.properties
    if (node.tagName === 'figure' && typeof id === 'string')
      for (const each of printedTexts(node)) checkText(each, id)
    else node.children.forEach(lookInto)
  }

  function checkText({isCell, text}: PrintedText, id: string): void {
    const found =
      result.exec(text)?.[0] ?? (isCell ? alone.exec(text)?.[0] : undefined)
    if (found === undefined) return
    report({
      actual: found,
      fix: 'Report this as a mistake of the program: a figure prints a number without saying where it comes from.',
      place: placeOf(id),
      reason: `Unexpected number \`${found}\` of \`${id}\` in \`${product}\`, expected one that is traced; found \`${text}\``
    })
  }
}

interface PrintedText {
  /** Text of it, values that are traced and names left out. */
  readonly text: string
  /** It is a cell that holds a value, or drawn beside a bar. */
  readonly isCell: boolean
}

/** What is not printed by figures themselves, but by authors and axes. */
const otherClasses: ReadonlySet<string> = new Set([
  'axis',
  'caption',
  'message',
  'note'
])
const otherNames: ReadonlySet<string> = new Set([
  'caption',
  'desc',
  'figcaption',
  'title'
])
const textNames: ReadonlySet<string> = new Set(['td', 'text', 'th'])

function printedTexts(figure: Element): readonly PrintedText[] {
  const texts: PrintedText[] = []
  figure.children.forEach(read)
  return texts

  function read(node: ElementContent): void {
    if (node.type !== 'element' || otherNames.has(node.tagName)) return
    const {className} = node.properties
    const classes = Array.isArray(className) ? className : []
    if (classes.some((name) => otherClasses.has(String(name)))) return
    if (textNames.has(node.tagName)) {
      const text = withoutValues(node)
      if (/\d/.test(text))
        texts.push({
          isCell: node.tagName === 'td',
          text: text.replaceAll(/\s+/g, ' ').trim()
        })
    } else node.children.forEach(read)
  }
}

function withoutValues({children}: Element): string {
  let text = ''
  for (const child of children) {
    if (child.type === 'text') text += child.value
    if (child.type !== 'element') continue
    const {className, dataResult} = child.properties
    const isGiven = Array.isArray(className) && className.includes('given')
    if (dataResult === undefined && !isGiven) text += withoutValues(child)
  }
  return text
}
