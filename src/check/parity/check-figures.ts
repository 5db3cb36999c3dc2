import type {Element, ElementContent} from 'hast'
import {toString} from 'hast-util-to-string'
import {SKIP, visit} from 'unist-util-visit'
import type {Place, Problem} from '../../diagnostic/index.ts'

/**
 * What reads as a result: a percent or fraction, a number out of another, a
 * size after `n =`, a decimal.
 */
const result =
  /(?<![\p{L}\p{N}.,·])(?:\d+(?:[.·]\d+)?\s?%(?!\s?(?:CI|confidence))|\d+\s?\/\s?\d+|\d+\s+of\s+\d+|\d*[.·]\d+|(?<=\b[nN]\s?=\s?)\d+)(?![\p{L}\p{N}])/u

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
  visit({type: 'root', children: [...content]}, 'element', function (figure) {
    const {id} = figure.properties
    if (figure.tagName !== 'figure' || typeof id !== 'string') return undefined
    for (const {isCell, text} of printedTexts(figure)) {
      const found =
        result.exec(text)?.[0] ?? (isCell ? alone.exec(text)?.[0] : undefined)
      if (found === undefined) continue
      report({
        actual: found,
        fix: 'Report this as a mistake of the program: a figure prints a number without saying where it comes from.',
        place: placeOf(id),
        reason: `Unexpected number \`${found}\` of \`${id}\` in \`${product}\`, expected one that is traced; found \`${text}\``
      })
    }

    return SKIP
  })
}

interface PrintedText {
  /** Text of it, values that are traced left out. */
  readonly text: string
  /** It is a cell that holds a value, or drawn beside a bar. */
  readonly isCell: boolean
}

function printedTexts(figure: Element): PrintedText[] {
  const texts: PrintedText[] = []
  visit(figure, 'element', function (node) {
    const {className} = node.properties
    const classes = Array.isArray(className) ? className : []
    if (['caption', 'message', 'note', 'axis'].some((c) => classes.includes(c)))
      return SKIP
    if (['caption', 'desc', 'figcaption', 'title'].includes(node.tagName))
      return SKIP
    if (!['td', 'text', 'th'].includes(node.tagName)) return undefined
    const text = toString(withoutValues(node)).replaceAll(/\s+/g, ' ').trim()
    if (/\d/.test(text)) texts.push({isCell: node.tagName === 'td', text})
    return SKIP
  })
  return texts
}

function withoutValues(node: Element): Element {
  const children = node.children.flatMap(function (child): ElementContent[] {
    if (child.type !== 'element') return [child]
    return child.properties['dataResult'] === undefined
      ? [withoutValues(child)]
      : []
  })
  return {...node, children}
}
