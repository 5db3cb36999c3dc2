import type {Proportion, Result, Results} from '../../analysis/result.ts'
import type {FigureSpec, ResultName} from '../../trial/figure-spec.ts'
import {
  responseCategories,
  type ResponseCategory
} from '../../trial/figures/best-response.ts'
import type {FigureIssue} from '../drawing.ts'
import {wholeSet} from '../printed.ts'

/** A category of response in one bar. */
export interface Segment {
  /** `rest`: participants of whom no category is reported. */
  readonly category: ResponseCategory | 'rest'
  readonly count: Proportion
  /** Id of the result; of the rest: that of the first category. */
  readonly id: string
  /** How the rest comes from results, in place of their own names. */
  readonly derivation?: string | undefined
}

/** Participants of one level. */
export interface Bar {
  /** Level in `data-result`. */
  readonly level: string
  /** Name to print; absent where the bar stands alone. */
  readonly name: string | undefined
  readonly denominator: number
  readonly segments: readonly Segment[]
  readonly rate: {readonly id: string; readonly result: Proportion} | undefined
}

/** Bars of a figure, and why some cannot be drawn. */
export interface Bars {
  readonly bars: readonly Bar[]
  readonly issues: readonly FigureIssue[]
}

/** A named result at all levels. */
type Counts = ReadonlyMap<string, Proportion>

/**
 * Collects what the bars show, in the order of levels, the whole set last.
 *
 * Whatever is no count of the same participants becomes an issue.
 */
export function collectBars(
  spec: FigureSpec<'best-response'>,
  results: Results
): Bars {
  const issues: FigureIssue[] = []
  const responses = responseCategories.flatMap(function (category) {
    const name = spec.responses[category]
    return name
      ? [{category, name, counts: collectCounts(name, results, issues)}]
      : []
  })
  const rate = spec.rate && {
    name: spec.rate,
    counts: collectCounts(spec.rate, results, issues)
  }
  if (issues.length > 0) return {bars: [], issues}

  const levels = new Set(responses.flatMap(({counts}) => [...counts.keys()]))
  const whole = levels.delete(wholeSet)
  const ordered = whole ? [...levels, wholeSet] : [...levels]
  const bars = ordered.map(function (level): Bar {
    const segments: Segment[] = []
    for (const {category, name, counts} of responses) {
      const count = counts.get(level)
      if (count) segments.push({category, count, id: name.id})
      else issues.push(missingLevel(name, level))
    }

    const denominator = segments[0]?.count.denominator ?? 0
    for (const {id, count} of segments) {
      if (count.denominator !== denominator) {
        const name = responses.find(({name}) => name.id === id)?.name
        issues.push(otherDenominator(id, level, count, denominator, name))
      }
    }

    const rest = restOf(segments, denominator, level, spec, issues)
    if (rest) segments.push(rest)
    const result = rate?.counts.get(level)
    if (rate && result && result.denominator !== denominator) {
      const {name} = rate
      issues.push(otherDenominator(name.id, level, result, denominator, name))
    }

    return {
      level,
      name: level !== wholeSet ? level : ordered.length > 1 ? 'All' : undefined,
      denominator,
      segments,
      rate: rate && result ? {id: rate.name.id, result} : undefined
    }
  })
  return {bars: issues.length > 0 ? [] : bars, issues}
}

/** Participants that no category names, as a segment of its own. */
function restOf(
  segments: readonly Segment[],
  denominator: number,
  level: string,
  spec: FigureSpec<'best-response'>,
  issues: FigureIssue[]
): Segment | undefined {
  let sum = 0
  for (const {count} of segments) sum += count.numerator
  if (sum > denominator) {
    issues.push({
      rule: 'figure-does-not-add-up',
      reason: `Unexpected \`${sum}\` participants in the categories of ${levelName(level)}, expected at most \`${denominator}\``,
      fix: 'Count each participant in one category only.',
      place: spec.place
    })
  }

  const [first] = segments
  if (!first || sum >= denominator) return undefined
  return {
    category: 'rest',
    count: {
      kind: 'proportion',
      numerator: denominator - sum,
      denominator,
      provenance: {
        ...first.count.provenance,
        method: `Total less ${segments.map(({id}) => id).join(', ')}`,
        rows: []
      }
    },
    id: first.id,
    derivation: [
      `${first.id}/${level}/N`,
      ...segments.map(({id}) => `${id}/${level}/n`)
    ].join(' - ')
  }
}

function collectCounts(
  name: ResultName,
  results: Results,
  issues: FigureIssue[]
): Counts {
  const counts = new Map<string, Proportion>()
  const group = results.get(name.id)
  if (!group) {
    issues.push({
      rule: 'value-exists',
      reason: `Unexpected result \`${name.id}\`, expected one that the summary defines`,
      fix: `Define \`${name.id}\` in the analyses or the reported results.`,
      place: name.place
    })
    return counts
  }

  const all: readonly [string, Result][] = group.all
    ? [[wholeSet, group.all]]
    : []
  for (const [level, result] of [...group.levels, ...all]) {
    if (result.kind === 'proportion') counts.set(level, result)
    else issues.push(noCount(name, level, result))
  }

  return counts
}

function noCount(
  {id, place}: ResultName,
  level: string,
  {kind}: Exclude<Result, Proportion>
): FigureIssue {
  const what = {
    count: 'a count without a total',
    estimate: 'an estimate',
    summary: 'a summary of a variable',
    test: 'a P value',
    'not-estimable': 'what is not estimable',
    quoted: 'a quoted value',
    unknown: 'an unknown value'
  }[kind]
  return {
    rule: 'figure-needs-counts',
    reason: `Unexpected ${what} for \`${id}\` of ${levelName(level)}, expected participants out of a total`,
    fix: 'Give `count` and `of`, or say the values in the text in place of the figure.',
    place
  }
}

function missingLevel({id, place}: ResultName, level: string): FigureIssue {
  return {
    rule: 'figure-needs-counts',
    reason: `Unexpected absence of ${levelName(level)} from \`${id}\`, expected the same levels in all categories`,
    fix: `Give \`${id}\` a count for ${levelName(level)}, which may be zero.`,
    place
  }
}

function otherDenominator(
  id: string,
  level: string,
  {denominator}: Proportion,
  expected: number,
  name: ResultName | undefined
): FigureIssue {
  return {
    rule: 'figure-does-not-add-up',
    reason: `Unexpected total of \`${denominator}\` for \`${id}\` of ${levelName(level)}, expected \`${expected}\` as in the other categories`,
    fix: 'Use the same analysis set for all results of the figure.',
    place: name?.place
  }
}

function levelName(level: string): string {
  return level === wholeSet ? 'the whole set' : `\`${level}\``
}
