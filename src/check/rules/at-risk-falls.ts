import type {Nodes, Table, TableRow} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Place} from '../../diagnostic/index.ts'
import type {Rule} from '../rule.ts'

const atRisk = /\bat[ -]risk\b(?!\s+(?:of|for)\b)/i

/**
 * Numbers at risk never rise over time, in tables and in published results
 * whose label speaks of them.
 */
export const atRiskFalls: Rule = {
  id: 'at-risk-falls',
  check({resolved, trial}, report) {
    for (const {label, levels} of trial.reported) {
      if (!atRisk.test(label)) continue
      const counts = [...levels].flatMap(([level, value]) =>
        value.kind === 'counted' && /\d/.test(level)
          ? [{name: level, number: value.count, place: value.place}]
          : []
      )
      if (counts.length === levels.size) checkFall(counts)
    }

    for (const table of tablesIn(resolved.tree))
      for (const row of rowsAtRisk(table)) {
        const cells = row.children.slice(1).map((cell, index) => {
          const number = /^\s*(\d+)(?:\s*\(\d+\))?\s*$/.exec(toString(cell))
          return {
            name: toString(table.children[0]?.children[index + 1]).trim(),
            number: Number(number?.[1] ?? Number.NaN),
            place: cell.position && {
              file: resolved.frontMatter.title.place.file,
              position: cell.position
            }
          }
        })
        checkFall(cells.filter(({number}) => !Number.isNaN(number)))
      }

    function checkFall(
      counts: readonly {
        readonly name: string
        readonly number: number
        readonly place: Place | undefined
      }[]
    ): void {
      counts.forEach(function ({name, number, place}, index) {
        const before = counts[index - 1]
        if (!before || number <= before.number) return
        report({
          reason: `Unexpected \`${number}\` at risk at \`${name}\`, expected at most the \`${before.number}\` at \`${before.name}\``,
          fix: 'Check both numbers: nobody comes back under observation.',
          place,
          cause: before.place && {reason: 'Before it', place: before.place}
        })
      })
    }
  }
}

function tablesIn(node: Nodes): readonly Table[] {
  if (node.type === 'table') return [node]
  return 'children' in node ? node.children.flatMap(tablesIn) : []
}

/** Rows of a table whose header has times, or which are called at risk. */
function rowsAtRisk({children: [head, ...rows]}: Table): readonly TableRow[] {
  const times = head?.children.slice(1) ?? []
  if (times.length < 2 || !rises(times.map((cell) => toString(cell)))) return []
  if (atRisk.test(toString(head?.children[0]))) return rows
  const from = rows.findIndex((row) => atRisk.test(toString(row.children[0])))
  return from < 0 ? [] : rows.slice(from)
}

function rises(heads: readonly string[]): boolean {
  const times = heads.map((head) => Number.parseFloat(head.replace(/^\D+/, '')))
  return times.every(
    (time, index) => index === 0 || time > (times[index - 1] ?? Infinity)
  )
}
