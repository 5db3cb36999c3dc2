import type {RuleId} from '../../diagnostic/index.ts'
import {brokenWord} from './broken-word.ts'
import {clipped} from './clipped.ts'
import {columnsEven} from './columns-even.ts'
import {columnsFilled} from './columns-filled.ts'
import {contrast} from './contrast.ts'
import {cutTable} from './cut-table.ts'
import {figureNear} from './figure-near.ts'
import {imageResolution} from './image-resolution.ts'
import type {Finding, LayoutFacts, LayoutRule} from './layout-rule.ts'
import type {LayoutLimits} from './limits.ts'
import {offPage} from './off-page.ts'
import {overlap} from './overlap.ts'
import {pageCount} from './page-count.ts'
import {pageSize} from './page-size.ts'
import {sideways} from './sideways.ts'
import {strandedHead} from './stranded-head.ts'
import {typeSize} from './type-size.ts'
import {visualAngle} from './visual-angle.ts'

/** All gates, in the order in which they report. */
export const layoutRules: readonly LayoutRule[] = [
  pageSize,
  offPage,
  clipped,
  sideways,
  brokenWord,
  overlap,
  cutTable,
  strandedHead,
  pageCount,
  typeSize,
  visualAngle,
  contrast,
  imageResolution,
  columnsFilled,
  columnsEven,
  figureNear
]

/** What a gate says of a sheet. */
export interface Verdict {
  readonly rule: RuleId
  readonly outcome: 'cannot tell' | 'fails' | 'holds'
  /** The worst of each place, with the boxes of all there; empty: it holds. */
  readonly findings: readonly Finding[]
}

/** Judges a sheet by all gates. */
export function judgeLayout(
  facts: LayoutFacts,
  limits: LayoutLimits
): readonly Verdict[] {
  return layoutRules.map(function ({check, id}): Verdict {
    const findings = worstOfEach(check(facts, limits))
    const outcome = findings.some((each) => each.outcome === 'fails')
      ? 'fails'
      : findings.length > 0
        ? 'cannot tell'
        : 'holds'
    return {findings, outcome, rule: id}
  })
}

function worstOfEach(findings: readonly Finding[]): Finding[] {
  const worst = new Map<number, Finding>()
  for (const finding of findings) {
    const other = worst.get(finding.holder)
    const boxes = [...(other?.boxes ?? []), ...finding.boxes]
    const worse = !other || finding.badness > other.badness ? finding : other
    worst.set(finding.holder, {...worse, boxes})
  }
  return [...worst.values()]
}
