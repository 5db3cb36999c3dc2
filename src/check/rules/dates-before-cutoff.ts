import {reportFirst} from '../report-first.ts'
import type {Rule} from '../rule.ts'

const day = /^\d{4}-\d{2}-\d{2}/

/** No date in the data is after the data cut-off. */
export const datesBeforeCutoff: Rule = {
  id: 'dates-before-cutoff',
  check({trial: {datasets, frontMatter}}, report) {
    const {dataCutoff, places} = frontMatter
    if (dataCutoff === undefined) return
    const place = places.get('data-cutoff')

    for (const {columns, name, rows, variables} of datasets.values()) {
      const dates = columns.filter(
        (column) =>
          variables.get(column)?.type === 'date' || column.endsWith('DTC')
      )
      const late = rows.flatMap(function (row) {
        const column = dates.find(function (each) {
          const cell = row.cells.get(each)
          if (cell === undefined || !day.test(cell)) return false
          return cell.slice(0, 10) > dataCutoff
        })
        return column === undefined ? [] : [{column, place: row.place, row}]
      })
      reportFirst(
        late,
        ({column, row}) => ({
          reason: `Unexpected \`${column}\` of \`${row.cells.get(column)}\` in \`${name}\`, expected a day up to the data cutoff, \`${dataCutoff}\``,
          fix: 'Correct the date or the cutoff, or leave out what came later.',
          cause: place && {reason: 'Data cutoff', place}
        }),
        'a date after the data cutoff',
        report
      )
    }
  }
}
