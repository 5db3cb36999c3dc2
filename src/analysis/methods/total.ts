import {parseNumber, type Row} from '../../trial/index.ts'
import {checkNumeric, checkVariable, compileFilter} from '../filter.ts'
import {forGroups, splitSet} from '../groups.ts'
import type {Method} from '../method.ts'
import {findDataset, subjectVariable} from '../sets.ts'
import {sumExactly} from '../values.ts'

/** Rows of the participants of a set, or the sum of a variable over them. */
export const total: Method<'total'> = function (spec, context) {
  const {trial, file} = context
  const {variable, place, places} = spec
  const dataset = findDataset(spec.data, place, trial, file)
  if (!dataset) return undefined
  if (!checkVariable(subjectVariable, dataset, place, file)) return undefined
  if (variable !== undefined) {
    const at = places.get('variable') ?? place
    if (!checkVariable(variable, dataset, at, file)) return undefined
    if (!checkNumeric(variable, dataset, at, file)) return undefined
  }

  const keep = compileFilter(spec.where, dataset, file)
  const groups = splitSet(spec, context)
  if (!keep || !groups) return undefined

  const rows = dataset.rows.filter(
    (row) => keep(row) && (variable === undefined || row.cells.has(variable))
  )
  const unit =
    spec.unit ??
    (variable === undefined ? undefined : dataset.variables.get(variable)?.unit)
  return forGroups(groups, function (group) {
    const own = rows.filter(({cells}) =>
      group.rows.has(cells.get(subjectVariable) ?? '')
    )
    const cells = own.map((row) => cellOf(row, variable))
    const digits = cells.reduce(
      (most, cell) => Math.max(most, digitsOf(cell)),
      0
    )
    return {
      kind: 'estimate',
      value:
        variable === undefined
          ? own.length
          : sumExactly(
              cells.map((cell) => parseNumber(cell) ?? 0),
              digits
            ),
      digits,
      unit: unit ?? '',
      provenance: {
        place,
        rows: own.map((row) => row.place),
        population: [...group.rows.values()].map((row) => row.place),
        set: context.set,
        where: spec.where?.text,
        method:
          variable === undefined
            ? `Rows of ${spec.data}, all of a participant counted`
            : `Sum of ${variable} over all rows of ${spec.data} with a value`
      }
    }
  })
}

function cellOf({cells}: Row, variable: string | undefined): string {
  return variable === undefined ? '' : (cells.get(variable) ?? '')
}

function digitsOf(cell: string): number {
  return Math.min(cell.split('.')[1]?.length ?? 0, 9)
}
