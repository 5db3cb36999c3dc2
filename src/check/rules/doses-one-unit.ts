import type {Dataset, Row} from '../../trial/trial.ts'
import type {Rule} from '../rule.ts'

const perBody =
  /(?:\/|\bper\s)\s*(?:kg|m2|m²|m\^2)\b|\bper\s(?:kilogram|square)|\/m²/i

/** What a dose is of: doses of two drugs may have two units. */
const keys = ['PARAMCD', 'EXTRT', 'TRT', 'DRUG', 'CMTRT', 'AGENT']

/**
 * Doses of one variable are all by weight or body surface, or all flat: their
 * mean or sum would be of nothing.
 */
export const dosesOneUnit: Rule = {
  id: 'doses-one-unit',
  check({trial: {datasets}}, report) {
    for (const dataset of datasets.values())
      for (const {unit, value} of dosesOf(dataset)) {
        const first = new Map<string, Row>()
        for (const row of dataset.rows) {
          const written = row.cells.get(unit)
          if (written === undefined || !row.cells.has(value)) continue
          const key = keys.map((name) => row.cells.get(name) ?? '').join()
          const before = first.get(key)
          if (!before) {
            first.set(key, row)
            continue
          }
          const other = before.cells.get(unit) ?? ''
          if (perBody.test(other) === perBody.test(written)) continue
          report({
            reason: `Unexpected unit \`${written}\` of \`${value}\` in \`${dataset.name}\`, expected ${perBody.test(other) ? 'one by weight or body surface' : 'a flat one'} as \`${other}\``,
            fix: 'Convert the doses to one unit, or give the two kinds variables or parameters of their own.',
            place: row.place,
            cause: {reason: `Unit \`${other}\``, place: before.place}
          })
          // The rest would say the same.
          break
        }
      }
  }
}

/** Variables of doses, with the variable of their unit. */
function dosesOf({
  columns
}: Dataset): readonly {readonly value: string; readonly unit: string}[] {
  return columns.flatMap(function (value) {
    if (!/DOS|^AVAL$/.test(value) || value.endsWith('U')) return []
    const unit = [`${value}U`, `${value.replace(/DOSE$/, 'DOS')}U`].find(
      (name) => name !== value && columns.includes(name)
    )
    return unit === undefined ? [] : [{unit, value}]
  })
}
