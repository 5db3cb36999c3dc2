import type {Result} from '../analysis/result.ts'

/** What may follow the dot in `= id.part`. */
export const parts = [
  'n',
  'N',
  'percent',
  'interval',
  'limits',
  'mean',
  'sd',
  'median',
  'iqr',
  'range',
  'estimate',
  'p',
  'value',
  'text'
] as const
export type Part = (typeof parts)[number]

/** Whether text names a part of some kind of result. */
export function isPart(text: string): text is Part {
  return parts.some((part) => part === text)
}

/**
 * Parts that a result has, for messages that say what could be written.
 *
 * An unknown result has all, and so has one that is not estimable: each of
 * them prints that.
 */
export function partsOf(result: Result): readonly Part[] {
  switch (result.kind) {
    case 'count': {
      return ['n']
    }

    case 'proportion': {
      const some: readonly Part[] = ['n', 'N', 'percent']
      const noInterval = !result.interval && result.denominator > 0
      return noInterval ? some : [...some, 'interval', 'limits']
    }

    case 'estimate': {
      const some: readonly Part[] = ['estimate', 'median', 'value']
      const limits: readonly Part[] = result.interval
        ? ['interval', 'limits']
        : []
      return [
        ...some,
        ...limits,
        ...(result.p === undefined ? [] : ['p' as const])
      ]
    }

    case 'summary': {
      const some: readonly Part[] = [
        'n',
        'mean',
        'sd',
        'median',
        'iqr',
        'range'
      ]
      return result.usual === 'range' ? some : [...some, 'value']
    }

    case 'test': {
      const some: readonly Part[] = ['p', 'value']
      return result.effect ? [...some, 'estimate', 'interval', 'limits'] : some
    }

    case 'quoted': {
      return ['text']
    }

    case 'not-estimable':
    case 'unknown': {
      return parts
    }
  }
}
