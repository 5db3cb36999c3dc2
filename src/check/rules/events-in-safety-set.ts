import type {Dataset} from '../../trial/trial.ts'
import {reportFirst} from '../report-first.ts'
import type {Rule} from '../rule.ts'

/**
 * Treatment-emergent events are those of treated participants: others would be
 * in no count, as counts are of the safety set.
 */
export const eventsInSafetySet: Rule = {
  id: 'events-in-safety-set',
  check({trial: {datasets}}, report) {
    const adsl = findAdsl(datasets)
    if (!adsl?.columns.includes('SAFFL')) return
    const outside = new Map(
      adsl.rows
        .filter(({cells}) => cells.get('SAFFL') === 'N')
        .map((row) => [row.cells.get('USUBJID'), row])
    )
    if (outside.size === 0) return

    for (const {columns, name, rows} of datasets.values()) {
      if (!columns.includes('TRTEMFL') || !columns.includes('USUBJID')) continue
      reportFirst(
        rows.filter(
          ({cells}) =>
            cells.get('TRTEMFL') === 'Y' && outside.has(cells.get('USUBJID'))
        ),
        function ({cells}) {
          const id = cells.get('USUBJID')
          const member = outside.get(id)
          return {
            reason: `Unexpected treatment-emergent event of \`${id}\` in \`${name}\`, expected a participant of the safety set`,
            fix: 'Correct `SAFFL` of the participant, or `TRTEMFL` of the event.',
            cause: member && {
              reason: 'Not in the safety set: `SAFFL` is N',
              place: member.place
            }
          }
        },
        'events of participants who are not in the safety set',
        report
      )
    }
  }
}

/** The data set with a row for each participant. */
function findAdsl(datasets: ReadonlyMap<string, Dataset>): Dataset | undefined {
  return [...datasets.values()].find(
    ({columns, name}) =>
      name.toLowerCase() === 'adsl' && columns.includes('USUBJID')
  )
}
