import type {Row} from '../../trial/trial.ts'
import type {Rule} from '../rule.ts'

const inName = /^A?E?(?:CTC(?:AE)?|TOX)V(?:ER(?:S(?:ION)?)?)?$/
const inCell = /\bCTCAE\s*(?:version\s*|v\.?\s*)?(\d+(?:\.\d+)?)/i

/**
 * Adverse events of one data set are graded by one version of CTCAE: their
 * boundaries differ, so that grades of two cannot be counted together.
 */
export const ctcaeOneVersion: Rule = {
  id: 'ctcae-one-version',
  check({trial: {datasets}}, report) {
    for (const {columns, name, rows} of datasets.values()) {
      const candidates = columns.filter(
        (column) =>
          inName.test(column) || inCell.test(rows[0]?.cells.get(column) ?? '')
      )
      for (const column of candidates) {
        let first: {readonly row: Row; readonly version: string} | undefined
        for (const row of rows) {
          const version = versionOf(row.cells.get(column))
          if (version === undefined) continue
          first ??= {row, version}
          if (version === first.version) continue
          report({
            reason: `Unexpected CTCAE version \`${version}\` in \`${name}\`, expected \`${first.version}\` as in the rows before`,
            fix: 'Grade all events by one version, or put those of another into a data set of their own.',
            place: row.place,
            cause: {
              reason: `Version \`${first.version}\``,
              place: first.row.place
            }
          })
          break
        }
      }
    }
  }
}

/** `5` for `CTCAE v5.0`, `5.0` and `5`; `4.03` and `4.0` differ. */
function versionOf(cell: string | undefined): string | undefined {
  const number = /\d+(?:\.\d+)?/.exec(
    inCell.exec(cell ?? '')?.[1] ?? cell ?? ''
  )
  return number?.[0].replace(/\.0+$/, '')
}
