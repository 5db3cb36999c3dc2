import {type Declaration, declarationsOf} from './markup.ts'

/** A selector of a style for dark mode, and its declarations. */
export interface DarkRule {
  /** Elements from the outermost to the one that is meant. */
  readonly steps: readonly Step[]
  readonly style: readonly Declaration[]
}

/** Name and classes of an element, as far as a selector asks for them. */
interface Step {
  readonly name: string | undefined
  readonly classes: readonly string[]
}

/** Name and classes of an element. */
export interface Named extends Step {
  readonly name: string
}

/**
 * Rules for dark mode of a style, the strongest last.
 *
 * Selectors of names and classes are understood, one in another; no others
 * stand in messages, as Gmail knows few.
 */
export function darkRules(style: string): readonly DarkRule[] {
  const found = known.get(style) ?? readRules(style)
  if (known.size > 20) known.clear()
  known.set(style, found)
  return found
}

/** Rules of styles: all messages of a look have the same. */
const known = new Map<string, readonly DarkRule[]>()

function readRules(style: string): readonly DarkRule[] {
  const [, block = ''] =
    /@media[^{}]*prefers-color-scheme:\s*dark[^{}]*\{((?:[^{}]*\{[^{}]*\})*)/.exec(
      style.replaceAll(/\/\*[^]*?\*\//g, '')
    ) ?? []
  return [...block.matchAll(/([^{}]*)\{([^{}]*)\}/g)]
    .flatMap(function ([, selectors = '', declarations = '']) {
      const style = declarationsOf(declarations)
      return selectors.split(',').flatMap(function (selector) {
        const steps = selector.trim().split(/\s+/).map(stepOf)
        return steps.every((step) => step !== undefined) ? [{steps, style}] : []
      })
    })
    .toSorted((one, other) => weightOf(one) - weightOf(other))
}

/** Whether a rule is about the last of elements that stand in each other. */
export function isMatch({steps}: DarkRule, tags: readonly Named[]): boolean {
  const last = tags.at(-1)
  const own = steps.at(-1)
  if (!last || !own || !fits(own, last)) return false
  let left = steps.length - 1
  for (let at = tags.length - 2; at >= 0 && left > 0; at--) {
    const [tag, step] = [tags[at], steps[left - 1]]
    if (tag && step && fits(step, tag)) left--
  }
  return left === 0
}

function fits({classes, name}: Step, tag: Named): boolean {
  if (name !== undefined && name !== tag.name) return false
  return classes.every((one) => tag.classes.includes(one))
}

function stepOf(selector: string): Step | undefined {
  const [, name, classes] =
    /^([a-z][a-z\d]*)?((?:\.[\w-]+)*)$/i.exec(selector) ?? []
  if (classes === undefined) return undefined
  return {
    classes: classes.split('.').filter((one) => one !== ''),
    name: name?.toLowerCase()
  }
}

/** Specificity: classes count more than names. */
function weightOf({steps}: DarkRule): number {
  return steps.reduce(
    (sum, {classes, name}) =>
      sum + classes.length * 100 + (name === undefined ? 0 : 1),
    0
  )
}
