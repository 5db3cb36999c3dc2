import type {Element} from 'hast'
import type {DoseRow} from '../../../analysis/figures/dose-escalation.ts'
import type {Result} from '../../../analysis/result.ts'
import type {FigureInput} from '../../figure.ts'
import {print, type Printed} from '../../printed.ts'
import {tabulate} from '../participants/data-table.ts'
import {capital} from '../participants/words.ts'

type Input = FigureInput<'dose-escalation'>

/** Numbers of a dose level. */
export interface DoseNumbers {
  readonly treated: Printed | undefined
  readonly toxicities: Printed | undefined
  readonly evaluable: Printed | undefined
  readonly expansion: Printed | undefined
}

/** Prints the numbers of a dose level. */
export function numbersOf({level}: DoseRow, input: Input): DoseNumbers {
  const {spec, data, results, style} = input
  const value = (id: string, part: 'n' | 'N') => {
    const result: Result | undefined = results.get(id)?.levels.get(level)
    return result && print(result, part, style, {id, level})
  }
  return {
    treated: value(data.details.treated, 'n'),
    toxicities: value(spec.of.id, 'n'),
    evaluable: value(spec.of.id, 'N'),
    expansion: value(`${spec.id}:expansion`, 'n')
  }
}

/** What the chosen level is called. */
export function chosenLabel({spec}: Input): string {
  return spec['chosen-label'] ?? 'Recommended'
}

/** “DLT, days 1 to 28”. */
export function toxicityLabel({spec}: Input): string {
  return spec.window === undefined ? 'DLT' : `DLT, ${spec.window}`
}

/** Alternative text: the chosen level first, then the others from the top. */
export function describeDoses(input: Input): string {
  const rows = input.data.rows.toReversed()
  const ordered = [
    ...rows.filter(({chosen}) => chosen),
    ...rows.filter(({chosen}) => !chosen)
  ]
  const parts = ordered.map(function (row, index) {
    const {toxicities, evaluable, treated} = numbersOf(row, input)
    const dose = row.dose === undefined ? '' : ` (${row.dose})`
    const chosen = row.chosen ? `, ${chosenLabel(input).toLowerCase()}` : ''
    const had =
      index === 0
        ? ' evaluable participants had a dose-limiting toxicity'
        : ' evaluable'
    return `${row.level}${dose}${chosen}: ${toxicities?.text} of ${evaluable?.text}${had}, ${treated?.text} treated`
  })
  return `${parts.join('; ')}.`
}

/** Note under the figure: whom it shows, and how. */
export function footnoteDoses(input: Input): string {
  const {data, spec} = input
  const {design} = data.details
  return [
    `${capital(data.setLabel)}, one circle each, in order of the first dose.`,
    spec.window === undefined
      ? 'DLT, dose-limiting toxicity.'
      : `DLT, dose-limiting toxicity on ${spec.window}.`,
    ...(design ? [`Escalation by ${design.replace('+', ' + ')}.`] : [])
  ].join(' ')
}

/** The same as a table. */
export function tabulateDoses(input: Input): Element {
  const {rows} = input.data
  const expands = rows.some((row) => numbersOf(row, input).expansion)
  const terms = input.data.details.terms
  const doses = rows.some(({dose}) => dose !== undefined)
  return tabulate(
    [
      'Dose level',
      ...(doses ? ['Dose'] : []),
      'Treated',
      ...(expands ? ['Of these in the expansion'] : []),
      'Evaluable for dose-limiting toxicity',
      'With dose-limiting toxicity',
      ...terms.map(({name}) => name)
    ],
    rows.toReversed().map(function (row) {
      const numbers = numbersOf(row, input)
      const name = row.chosen
        ? `${row.level} (${chosenLabel(input).toLowerCase()})`
        : row.level
      return [
        name,
        ...(doses ? [row.dose] : []),
        numbers.treated,
        ...(expands ? [numbers.expansion] : []),
        numbers.evaluable,
        numbers.toxicities,
        ...terms.map(({id}) => {
          const result = input.results.get(id)?.levels.get(row.level)
          return (
            result && print(result, 'n', input.style, {id, level: row.level})
          )
        })
      ]
    })
  )
}
