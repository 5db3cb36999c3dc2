/** What an element is made of besides its children. */
export interface Parts {
  readonly [attribute: string]: string | boolean | undefined
}

/**
 * Makes an element; strings become text, never markup.
 *
 * @param name
 *   Name, with classes after dots: `span.mark.wavy`.
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name | `${Name}.${string}`,
  parts: Parts = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const [tag, ...classes] = name.split('.')
  const element = document.createElement(tag as Name)
  element.classList.add(...classes)
  for (const [attribute, value] of Object.entries(parts)) {
    if (value === undefined || value === false) continue
    if (attribute === 'class' && typeof value === 'string') {
      element.classList.add(...value.split(' ').filter(Boolean))
      continue
    }
    element.setAttribute(attribute, value === true ? '' : value)
  }
  element.append(...children)
  return element
}

/** Makes a button that does something. */
export function makeButton(
  classes: string,
  onPress: () => void,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const button = make('button', {class: classes, type: 'button'}, ...children)
  button.addEventListener('click', onPress)
  return button
}

/** An element of the page, which has it. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`Cannot find \`#${id}\``)
  return element
}

/** Sets text only where it differs, so that nothing is announced twice. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}

/** Number with the word for it: `1 error`, `2 errors`. */
export function countOf(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/**
 * Moves the focus among elements with the arrow keys.
 *
 * @param holder
 *   What holds them.
 * @param selector
 *   The elements.
 * @param keys
 *   Keys for the one before and the next.
 * @param onMove
 *   Is called with the element that gets the focus.
 */
export function moveByArrows(
  holder: HTMLElement,
  selector: string,
  [before, after]: readonly [string, string],
  onMove?: (element: HTMLElement) => void
): void {
  holder.addEventListener('keydown', function (event) {
    const steps: Record<string, number> = {[after]: 1, [before]: -1}
    const all = [...holder.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => !element.hidden && element.offsetParent !== null
    )
    const at = all.findIndex((element) => element === document.activeElement)
    const step = steps[event.key]
    const target =
      event.key === 'Home'
        ? all[0]
        : event.key === 'End'
          ? all.at(-1)
          : step === undefined || at === -1
            ? undefined
            : all[at + step]
    if (!target || at === -1) return
    event.preventDefault()
    target.focus()
    onMove?.(target)
  })
}
