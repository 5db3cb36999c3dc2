import type {ResultGroup} from '../../../analysis/result.ts'
import type {FigureInput} from '../../figure.ts'
import {print, type Printed} from '../../printed.ts'
import type {Run} from '../../text-line.ts'
import type {Theme} from '../../theme.ts'

/** Prints the results that belong to a figure: `fig-x:name`. */
export interface FigurePrinter {
  /** Of a level; the whole set unless it says. */
  readonly value: (
    name: string,
    level?: string,
    part?: Parameters<typeof print>[1]
  ) => Printed | undefined
  readonly group: (name: string) => ResultGroup | undefined
}

/** Level of the whole set. */
const whole = 'all'

/** Makes what prints the results of a figure. */
export function createFigurePrinter({
  spec,
  results,
  style
}: Pick<FigureInput, 'spec' | 'results' | 'style'>): FigurePrinter {
  const group = (name: string) => results.get(`${spec.id}:${name}`)
  return {
    group,
    value(name, level = whole, part = undefined) {
      const found = group(name)
      const result =
        level === whole
          ? (found?.all ?? found?.levels.get(level))
          : found?.levels.get(level)
      return (
        result && print(result, part, style, {id: `${spec.id}:${name}`, level})
      )
    }
  }
}

/** Runs of a sentence: words, and values between them. */
export function sentence(
  parts: readonly (string | Printed | undefined)[],
  {muted}: Theme
): readonly Run[] {
  const look = {weight: 400, fill: muted} as const
  return parts.flatMap((part): readonly Run[] => {
    if (part === undefined) return []
    return typeof part === 'string'
      ? [{text: part, ...look}]
      : [{text: part.text, ...look, printed: part}]
  })
}

let dates: Intl.DateTimeFormat | undefined

/** “1 September 2025”. */
export function dateWords(date: string): string {
  dates ??= new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  })
  return dates.format(new Date(`${date}T00:00:00Z`))
}

/** “All treated participants.” */
export function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`
}
