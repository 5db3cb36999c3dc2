import type {TypedNumber} from './find-numbers.ts'
import type {Run} from './run.ts'

/** How much a typed number weighs where it stands. */
export type Zone =
  /** Results are told: every number that may be one is printed by a value. */
  | 'results'
  /** Results may be repeated. */
  | 'other'
  /** Numbers of a design, or of earlier work. */
  | 'design'

const strictKinds: ReadonlySet<Run['kind']> = new Set([
  'title',
  'takeaway',
  'limits',
  'caption',
  'alt',
  'message'
])
const strictSections: ReadonlySet<string> = new Set(['results', 'conclusions'])
const design =
  /background|introduction|rationale|method|design|statistic|analys|objective|aim|end-?point|protocol|eligib|treatment|about/

/** Zone of a run, by what it is and where it stands. */
export function zoneOf({kind, section, cell}: Run): Zone {
  if (strictKinds.has(kind)) return 'results'
  if (strictSections.has(section))
    // Labels of rows say by what participants were counted.
    return kind === 'label' || cell?.column === 0 ? 'other' : 'results'
  return design.test(section) ? 'design' : 'other'
}

/** Words for where a run stands, after “in”. */
export function whereIs({kind, section}: Run): string {
  if (kind === 'title' || kind === 'takeaway' || kind === 'limits')
    return `the ${kind}`
  if (kind === 'alt') return 'the alternative text of a figure'
  if (kind === 'caption' || kind === 'message' || kind === 'note')
    return `the ${kind} of a figure`
  const words = section.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * Whether a number has the form of a result, wherever it stands.
 *
 * A percent or a span of time alone may be of a design, and a fraction may be
 * a rule of one, unless it counts people.
 */
export function isResultShaped({run, shape, end}: TypedNumber): boolean {
  if (shape === 'fraction')
    return /^\s+(?:\p{Ll}+\s+){0,2}(?:participants|patients|people|persons|women|men|children)\b/u.test(
      run.text.slice(end)
    )
  return telling.has(shape)
}

const telling: ReadonlySet<TypedNumber['shape']> = new Set([
  'fraction-percent',
  'percent-fraction',
  'count-percent',
  'interval',
  'p'
])
