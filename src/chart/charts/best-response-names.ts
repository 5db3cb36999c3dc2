import type {KeyEntry} from '../key.ts'
import type {Fill} from '../swatch.ts'
import type {Theme} from '../theme.ts'
import type {Segment} from './best-response-bars.ts'

type Category = Segment['category']

/** Names of a category, from the longest to the shortest. */
export const categoryNames: Readonly<Record<Category, KeyEntry['names']>> = {
  CR: ['Complete response', 'Complete'],
  PR: ['Partial response', 'Partial'],
  SD: ['Stable disease', 'Stable'],
  PD: ['Progressive disease', 'Progressive'],
  NE: ['Not evaluable'],
  rest: ['Not reported']
}

/**
 * Fill of a category: the accent family is response and stability, grey is
 * progression, hatching is what has no value.
 */
export function categoryFill(category: Category, theme: Theme): Fill {
  switch (category) {
    case 'CR': {
      return {kind: 'solid', colour: theme.accentDark}
    }

    case 'PR': {
      return {kind: 'solid', colour: theme.accent}
    }

    case 'SD': {
      return {kind: 'solid', colour: theme.accentMid}
    }

    case 'PD': {
      return {kind: 'solid', colour: theme.progress}
    }

    case 'NE': {
      return {kind: 'hatch', lean: 'up'}
    }

    case 'rest': {
      return {kind: 'hatch', lean: 'down'}
    }
  }
}
