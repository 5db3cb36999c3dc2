import type {ResultSpec, Trial} from '../trial/index.ts'

const forms: Readonly<Partial<Record<ResultSpec['method'], string>>> = {
  mean: 'mean (SD)',
  median: 'median (range)',
  range: 'range'
}

/**
 * Label of a result: as its author wrote it, else that of the variable which
 * it summarises with the form that it prints, `Age, median (range)`; else its
 * id.
 */
export function labelOf(spec: ResultSpec, {datasets}: Trial): string {
  const form = forms[spec.method]
  if (spec.places.has('label') || !form || !('variable' in spec))
    return spec.label
  const variable = datasets.get(spec.data)?.variables.get(spec.variable ?? '')
  return variable?.label === undefined
    ? spec.label
    : `${variable.label}, ${form}`
}
