import type {Proportion, Results} from '../../../analysis/result.ts'
import type {HouseStyle} from '../../../format/house-style.ts'
import type {FigureSpec} from '../../../trial/figure-spec.ts'
import type {FigureIssue} from '../../drawing.ts'
import {print, type Printed, wholeSet} from '../../printed.ts'

/** People to whom something did and did not happen. */
export interface PeopleRow {
  readonly numerator: Printed
  readonly denominator: Printed
  readonly count: Proportion
  readonly text: string
}

export interface PeopleColumn {
  readonly head: string | undefined
  readonly rows: readonly PeopleRow[]
}

/** Most people that are drawn one by one. */
const most = 200

/**
 * Collects what is drawn; whatever is no count of people becomes an issue, as
 * percents without counts are people of no known number.
 */
export function collectRows(
  spec: FigureSpec<'people'>,
  results: Results,
  style: HouseStyle
): {
  readonly columns: readonly PeopleColumn[]
  readonly issues: readonly FigureIssue[]
} {
  const issues: FigureIssue[] = []
  const columns = spec.columns.map(({head, rows}): PeopleColumn => ({
    head,
    rows: rows.flatMap(function ({of, level = wholeSet, text}) {
      const group = results.get(of.id)
      const result = level === wholeSet ? group?.all : group?.levels.get(level)
      if (!result) {
        issues.push({
          rule: 'value-exists',
          reason: group
            ? `Unexpected level \`${level}\` of \`${of.id}\`, expected ${[...group.levels.keys()].map((name) => `\`${name}\``).join(', ') || 'none'}`
            : `Unexpected result \`${of.id}\`, expected one that the summary defines`,
          fix: 'Name a result and a level that the summary has.',
          place: of.place
        })
        return []
      }

      if (result.kind !== 'proportion') {
        issues.push({
          rule: 'figure-needs-counts',
          reason: `Unexpected \`${of.id}\`, which is no count out of a total, among people`,
          fix: 'Say it in words; people can be drawn from counts only.',
          place: of.place
        })
        return []
      }

      if (result.denominator < 1 || result.denominator > most) {
        issues.push({
          rule: 'figure-needs-counts',
          reason: `Unexpected \`${result.denominator}\` people of \`${of.id}\`, expected 1 to ${most}`,
          fix: 'Say it in words; so many cannot be drawn one by one.',
          place: of.place
        })
        return []
      }

      const name = {id: of.id, level}
      const numerator = print(result, 'n', style, name)
      const denominator = print(result, 'N', style, name)
      return numerator && denominator
        ? [{numerator, denominator, count: result, text}]
        : []
    })
  }))
  return {columns, issues}
}
