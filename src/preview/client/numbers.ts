import type {OutputName} from '../../markdown/nodes.ts'
import type {Printing, TracedValue} from '../../output/trace-schema.ts'

/** A number on the page that is shown. */
export interface PageNumber {
  /** From 1, in reading order. */
  readonly number: number
  readonly value: TracedValue
  readonly printing: Printing
  /** Where it stands: an element, or a range of text. */
  readonly node: Element | Range
}

/** Result that a value is a part of: `sd/LD` of `sd/LD/percent`. */
export function resultOf(value: Pick<TracedValue, 'result'>): string {
  return value.result.slice(0, value.result.lastIndexOf('/'))
}

/**
 * Finds the numbers of a page, in reading order.
 *
 * Pages say which results they print; mail cannot, so that there the texts
 * are looked for in the order of the trace.
 */
export function findNumbers(
  document: Document,
  output: OutputName,
  values: readonly TracedValue[]
): readonly PageNumber[] {
  const printed = values
    .flatMap((value) =>
      value.printed
        .filter((each) => each.output === output && each.number !== undefined)
        .map((printing) => ({printing, value}))
    )
    .toSorted((a, b) => (a.printing.number ?? 0) - (b.printing.number ?? 0))
  return output === 'newsletter'
    ? findTexts(document, printed)
    : findElements(document, printed, values)
}

/** The number that stands where another one did before a change. */
export function nearest(
  numbers: readonly PageNumber[],
  {number, value}: PageNumber
): PageNumber | undefined {
  const same = numbers.filter((each) => each.value.result === value.result)
  return same.toSorted(
    (a, b) => Math.abs(a.number - number) - Math.abs(b.number - number)
  )[0]
}

interface Printed {
  readonly printing: Printing
  readonly value: TracedValue
}

function findElements(
  document: Document,
  printed: readonly Printed[],
  values: readonly TracedValue[]
): readonly PageNumber[] {
  const found: PageNumber[] = []
  const byKey = new Map(
    values.map((value) => [`${value.result}\n${value.text}`, value])
  )
  let number = 0
  for (const node of document.querySelectorAll('[data-result]')) {
    const isInner = node.parentElement?.closest('[data-result]')
    if (isInner || node.closest('.figure-data,[hidden]')) continue
    number++
    const result = node.getAttribute('data-result') ?? ''
    const value = byKey.get(`${result}\n${node.textContent ?? ''}`)
    const own = printed[number - 1]
    // A second size of a poster may print them in another order.
    const printing =
      own && own.value === value
        ? own.printing
        : value && printed.find((each) => each.value === value)?.printing
    if (value && printing) found.push({node, number, printing, value})
  }
  return found
}

function findTexts(
  document: Document,
  printed: readonly Printed[]
): readonly PageNumber[] {
  const text = readText(document)
  const found: PageNumber[] = []
  let from = 0
  for (const {printing, value} of printed) {
    // Figures are pictures in mail.
    if (printing.at.startsWith('fig-')) continue
    const at = indexOfWhole(text.words, plain(value.text), from)
    if (at === -1) continue
    from = at + value.text.length
    const node = text.rangeOf(at, from)
    if (node) found.push({node, number: printing.number ?? 0, printing, value})
  }
  return found
}

/** Text of a page as it is seen, and where it stands. */
export interface PageText {
  readonly words: string
  readonly rangeOf: (from: number, to: number) => Range | undefined
}

/** Reads the text that a page shows, spaces of all kinds alike. */
export function readText(document: Document): PageText {
  const walker = document.createTreeWalker(document.body, 4)
  const nodes: {node: Node; start: number}[] = []
  let words = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (
      !parent ||
      parent.closest('script,style,title,desc,.figure-data,[hidden]')
    )
      continue
    if (parent.getClientRects().length === 0) continue
    nodes.push({node, start: words.length})
    words += plain(node.nodeValue ?? '')
  }
  return {
    rangeOf(from, to) {
      const first = nodes.findLast(({start}) => start <= from)
      const last = nodes.findLast(({start}) => start < to)
      if (!first || !last) return undefined
      const range = document.createRange()
      range.setStart(first.node, from - first.start)
      range.setEnd(last.node, to - last.start)
      return range
    },
    words
  }
}

/** Signs that look alike made one, each in the place of one. */
function plain(text: string): string {
  return text.replaceAll(/\s/g, ' ').replaceAll('\u2060', ' ')
}

/** Place of a text that is no part of a longer number. */
export function indexOfWhole(words: string, text: string, from = 0): number {
  for (let at = words.indexOf(text, from); at !== -1;) {
    const before = words[at - 1] ?? ''
    const after = words.slice(at + text.length, at + text.length + 2)
    const isInside =
      (/\d/.test(text[0] ?? '') &&
        /[\d.,]/.test(before) &&
        /\d/.test(
          words[at - 1] === '.' || words[at - 1] === ','
            ? (words[at - 2] ?? '')
            : before
        )) ||
      (/\d$/.test(text) && /^(?:\d|[.,]\d)/.test(after))
    if (!isInside) return at
    at = words.indexOf(text, at + 1)
  }
  return -1
}
