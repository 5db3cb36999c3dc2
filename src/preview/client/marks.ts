import type {MessageRecord} from '../../diagnostic/message-record.ts'
import {make} from './dom.ts'
import {lineNow, readPlace} from './lines.ts'
import {indexOfWhole, type PageNumber, readText, resultOf} from './numbers.ts'

/** Marks over the page that is shown. */
export interface Marks {
  /** Draws the marks of a page. */
  readonly draw: (page: MarkedPage) => void
  /** Puts them where they belong after the page became larger or smaller. */
  readonly place: () => void
  readonly select: (selected: PageNumber | undefined) => void
  /** Sets the focus onto a number. */
  readonly focus: (number: PageNumber) => void
}

export interface MarkedPage {
  readonly document: Document
  readonly numbers: readonly PageNumber[]
  readonly messages: readonly MessageRecord[]
  /** Path and lines of the summary, and the lines that the page is of. */
  readonly path: string
  readonly lines: readonly string[]
  readonly earlier: readonly string[]
}

interface Mark {
  readonly element: HTMLElement
  readonly node: Element | Range
  readonly number?: PageNumber
}

/**
 * Sets the marks up: a button over each number, waves under each problem.
 *
 * @param overlay
 *   What holds them, over the page.
 * @param scale
 *   Pixels of the screen that a pixel of the page takes.
 * @param onSelect
 *   Is called with a number that is pressed.
 */
export function createMarks(
  overlay: HTMLElement,
  scale: () => number,
  onSelect: (number: PageNumber) => void
): Marks {
  let marks: Mark[] = []
  let selected: PageNumber | undefined

  return {
    draw({document, earlier, lines, messages, numbers, path}) {
      const hadFocus = overlay.contains(window.document.activeElement)
      const buttons = numbers.map((number) => ({
        element: buttonOf(number),
        node: number.node,
        number
      }))
      const waves = findProblems()
      marks = [...waves, ...buttons]
      const group = make('div', {
        'aria-label': 'Numbers on the page',
        role: 'group'
      })
      group.append(...buttons.map(({element}) => element))
      overlay.replaceChildren(...waves.map(({element}) => element), group)
      place()
      show()
      if (hadFocus)
        overlay
          .querySelector<HTMLElement>('[tabindex="0"]')
          ?.focus({preventScroll: true})

      function findProblems(): Mark[] {
        const found: Mark[] = []
        let text: ReturnType<typeof readText> | undefined
        for (const message of messages) {
          if (message.severity === 'info') continue
          const kind = message.severity
          const nodes = numbersOf(message)
          if (nodes.length === 0) {
            text ??= readText(document)
            const range = rangeOf(message, text)
            if (range) nodes.push(range)
          }
          for (const node of nodes)
            found.push({
              element: make('span.wave', {'aria-hidden': 'true', class: kind}),
              node
            })
        }
        return found
      }

      function numbersOf({
        column = 1,
        endColumn,
        endLine,
        file,
        line
      }: MessageRecord): (Element | Range)[] {
        if (file !== path || line === undefined) return []
        return numbers.flatMap(function ({node, printing}) {
          const at = readPlace(printing.at)
          if (at?.file !== path) return []
          const now = lineNow(earlier, lines, at.line)
          const isOnLine = now === line && (endLine ?? line) === line
          const isIn =
            at.column >= column && at.column < (endColumn ?? column + 1)
          return isOnLine && isIn ? [node] : []
        })
      }

      function rangeOf(
        message: MessageRecord,
        {rangeOf: range, words}: ReturnType<typeof readText>
      ): Range | undefined {
        const {actual, column = 1, endColumn, endLine, file, line} = message
        if (file !== path || line === undefined) return undefined
        const source = lines[line - 1] ?? ''
        const written =
          endColumn !== undefined && (endLine ?? line) === line
            ? source.slice(column - 1, endColumn - 1)
            : ''
        for (const said of [written, actual ?? '']) {
          const wanted = said.replaceAll(/[*_`\\]/g, '').trim()
          // Digits alone may stand anywhere.
          if (!/\p{L}{3}/u.test(wanted) || wanted.length > 160) continue
          const at = indexOfWhole(words, wanted)
          if (at !== -1) return range(at, at + wanted.length)
        }
        return undefined
      }
    },
    focus(number) {
      marks
        .find((mark) => mark.number?.number === number.number)
        ?.element.focus({
          preventScroll: true
        })
    },
    place,
    select(number) {
      selected = number
      show()
    }
  }

  function buttonOf(number: PageNumber): HTMLElement {
    const {text} = number.value
    const button = make('button', {
      'aria-label': `${text}, ${number.value.result}`,
      class: 'mark',
      type: 'button'
    })
    button.classList.toggle('light', isLight(number.node))
    button.dataset['number'] = String(number.number)
    button.dataset['result'] = number.value.result
    button.addEventListener('click', () => onSelect(number))
    return button
  }

  function place(): void {
    const by = scale()
    for (const {element, node} of marks) {
      const box = node.getBoundingClientRect()
      // Lines of text are as high as their font, and digits are not.
      const spare = box.height * 0.12
      const linePx = Math.min(2, Math.max(1, box.height * by * 0.1))
      element.hidden = box.width === 0
      element.style.setProperty('--line', `${linePx}px`)
      element.style.left = `${box.left * by}px`
      element.style.top = `${(box.top + spare) * by}px`
      element.style.width = `${box.width * by}px`
      element.style.height = `${(box.height - 2 * spare) * by}px`
    }
  }

  function show(): void {
    const result = selected && resultOf(selected.value)
    let stop: HTMLElement | undefined
    for (const {element, number} of marks) {
      if (!number) continue
      const isSelected = number.number === selected?.number
      stop = isSelected ? element : (stop ?? element)
      element.tabIndex = -1
      element.setAttribute('aria-pressed', String(isSelected))
      element.classList.toggle(
        'same',
        !isSelected && resultOf(number.value) === result
      )
    }
    if (stop) stop.tabIndex = 0
  }
}

/** Whether a number is light, as on a dark ground. */
function isLight(node: Element | Range): boolean {
  const element = 'closest' in node ? node : node.startContainer.parentElement
  const style = element?.ownerDocument.defaultView?.getComputedStyle(element)
  const isDrawn = element?.namespaceURI?.endsWith('svg') ?? false
  const [red = 0, green = 0, blue = 0] =
    ((isDrawn ? style?.fill : style?.color) ?? '')
      .match(/[\d.]+/g)
      ?.map(Number) ?? []
  return 0.21 * red + 0.72 * green + 0.07 * blue > 160
}
