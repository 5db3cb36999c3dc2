import type {Element} from 'hast'
import type {Result} from '../analysis/result.ts'
import {formatResult} from '../format/format-result.ts'
import type {Formatted} from '../format/formatted.ts'
import type {HouseStyle} from '../format/house-style.ts'
import type {Part} from '../format/parts.ts'
import {element} from './element.ts'

/** Level of the whole set in `data-result`. */
export const wholeSet = 'all'

/** A value as printed, with the name by which the trace finds it. */
export interface Printed extends Formatted {
  /** `id/level/part`; the usual form is `id/level/usual`. */
  readonly result: string
}

/**
 * Prints a part of a result that figures and tables show.
 *
 * @returns
 *   `undefined` where the result has no such part.
 */
export function print(
  result: Result,
  part: Part | undefined,
  style: HouseStyle,
  name: {readonly id: string; readonly level: string}
): Printed | undefined {
  const formatted = remember(result, part, style)
  if (!formatted) return undefined
  return {
    ...formatted,
    result: `${name.id}/${name.level}/${part ?? 'usual'}`
  }
}

type Texts = Map<Part | undefined, Formatted | undefined>

// A figure is drawn for each product and height, and prints the same each time.
const printed = new WeakMap<Result, WeakMap<HouseStyle, Texts>>()

function remember(
  result: Result,
  part: Part | undefined,
  style: HouseStyle
): Formatted | undefined {
  const styles = printed.get(result) ?? new WeakMap<HouseStyle, Texts>()
  printed.set(result, styles)
  const texts: Texts = styles.get(style) ?? new Map()
  styles.set(style, texts)
  if (!texts.has(part)) texts.set(part, formatResult(result, part, style))
  return texts.get(part)
}

/** A printed value in HTML. */
export function dataElement({text, value, result}: Printed): Element {
  return element('data', {value, dataResult: result}, text)
}
