import type {FigureBase} from '../../../trial/figure-spec.ts'
import type {FigureIssue} from '../../drawing.ts'
import type {Canvas} from '../../theme.ts'

/** Issue of a figure with a word that has no room. */
export function tooWide({place}: FigureBase, canvas: Canvas): FigureIssue {
  const ems = Math.round(canvas.widthPx / canvas.fontSizePx)
  return {
    rule: 'figure-label-fits',
    reason: `Unexpected word wider than its place in the figure, which is \`${ems}\` times the type size wide`,
    fix: 'Shorten the names of groups, labels or events, or put spaces into them.',
    place
  }
}
