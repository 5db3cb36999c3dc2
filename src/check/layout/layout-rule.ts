import type {RuleId} from '../../diagnostic/index.ts'
import type {
  PageBox,
  PageFacts,
  TextRun,
  TextStyle
} from '../../print/page-facts.ts'
import type {LayoutLimits} from './limits.ts'

/** What a gate found wrong, or could not see. */
export interface Finding {
  /** A gate that cannot tell stops the product as one that fails. */
  readonly outcome: 'cannot tell' | 'fails'
  /** Index of what it stands in, in `holders` of the facts. */
  readonly holder: number
  readonly boxes: readonly PageBox[]
  /** What was measured, as after “Unexpected”. */
  readonly unexpected: string
  /** What it should be, as after “expected”. */
  readonly expected: string
  /** What to change, an imperative sentence. */
  readonly fix: string
  /** How bad it is: of findings in one place, only the worst is told. */
  readonly badness: number
}

/** A sheet as gates see it. */
export interface LayoutFacts extends PageFacts {
  /** Height of the content over that of the frames. */
  readonly fill: number
}

/** A gate: what must be true of a sheet that is laid out. */
export interface LayoutRule {
  readonly id: RuleId
  readonly check: (facts: LayoutFacts, limits: LayoutLimits) => Finding[]
}

/** Pixels of CSS are 1/96 in. */
export const mmPerPx = 25.4 / 96

/** A length in millimeters, as messages say it. */
export function millimeters(px: number): string {
  const mm = px * mmPerPx
  return `${mm < 10 ? Math.max(0.1, mm).toFixed(1) : mm.toFixed(0)} mm`
}

/** Words of a run, in backticks. */
export function quote({text}: TextRun): string {
  return `\`${text.replaceAll('`', "'")}\``
}

/** How a run is set. */
export function styleOf({styles}: PageFacts, {style}: TextRun): TextStyle {
  const found = styles[style]
  if (found) return found
  throw new RangeError(`Cannot find style ${style}`)
}
