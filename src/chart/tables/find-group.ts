import type {ResultGroup, Results} from '../../analysis/result.ts'

/** A result that the analysis of a table made or looked up. */
export function findGroup(id: string, results: Results): ResultGroup {
  const group = results.get(id)
  if (!group) throw new Error(`Cannot find result \`${id}\``)
  return group
}
