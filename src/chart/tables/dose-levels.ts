import type {ResultGroup} from '../../analysis/result.ts'
import type {AuthorText} from '../../trial/figure-spec.ts'
import type {FigureInput, TableDrawing} from '../figure.ts'
import {dataElement, print, wholeSet} from '../printed.ts'
import {type Cell, cellOf, resultAt} from './cells.ts'
import {
  drawTable,
  type Head,
  type Line,
  type Phrasing,
  phrasing,
  type WordCell
} from './draw-table.ts'
import {findGroup} from './find-group.ts'
import {
  hasInterval,
  intervalLabel,
  intervalSentence,
  sentences
} from './table-notes.ts'

/**
 * Makes a table of dose levels: who was treated, who was evaluable for
 * dose-limiting toxicity, who had one, and which.
 */
export function drawDoseLevels({
  spec,
  data: {group, details},
  results,
  style,
  labels
}: FigureInput<'dose-levels'>): TableDrawing {
  const {doses, interval = false, names = {}, total = true} = spec
  const treated = findGroup(details.treated, results)
  const evaluable = findGroup(details.evaluable, results)
  const terms = details.terms.map(({name, id}) => ({
    name,
    group: findGroup(id, results)
  }))
  const withInterval = interval && hasInterval(group)
  const heads: Head[] = [
    ...(doses
      ? [{words: phrasing(spec['dose-head'] ?? 'Dose', labels), isText: true}]
      : []),
    {words: ['Treated']},
    {words: ['DLT-evaluable']},
    {words: ['With DLT']},
    ...(withInterval ? [{words: [intervalLabel(group)]}] : []),
    {words: ['Dose-limiting toxicities'], isText: true}
  ]
  const lines = details.levels.map((level) =>
    lineOf(level, names[level] ?? level)
  )
  if (total) lines.push({...lineOf(wholeSet, 'All'), look: 'total'})
  return {
    table: drawTable({outcome: ['Dose level'], heads, lines}),
    footnote: sentences(
      `DLT, dose-limiting toxicity: participants with at least one, of ${setOf(group) ?? 'those evaluable for it'}.`,
      withInterval ? intervalSentence([group]) : undefined,
      details.design === undefined
        ? undefined
        : `Escalation was checked against the rules of ${details.design}.`
    ),
    issues: []
  }

  function lineOf(level: string, name: string): Extract<Line, {kind: 'row'}> {
    const dose = level === wholeSet ? '' : (doses?.[level] ?? '')
    return {
      kind: 'row',
      label: [name],
      cells: [
        ...(doses ? [{kind: 'words' as const, content: whole(dose)}] : []),
        count(treated, level),
        count(evaluable, level),
        count(group, level),
        ...(withInterval ? [cellOf(group, level, 'limits', true, style)] : []),
        {kind: 'words', content: which(level)}
      ]
    }
  }

  /** Doses stay on one line, but for long ones. */
  function whole(dose: AuthorText | string): Phrasing {
    const words = phrasing(dose, labels)
    const length = typeof dose === 'string' ? dose.length : dose.value.length
    return length > 24
      ? words
      : words.map(function (node) {
          if (typeof node === 'string') return joined(node)
          return node.type === 'text'
            ? {...node, value: joined(node.value)}
            : node
        })
  }

  function count(of: ResultGroup, level: string): Cell {
    return of === group
      ? cellOf(of, level, undefined, true, style)
      : cellOf(of, level, 'n', true, style)
  }

  /** `Brain edema (1), neurotoxicity (2)`; `None`. */
  function which(level: string): WordCell['content'] {
    const parts: Phrasing[number][] = []
    for (const {name, group: of} of terms) {
      const result = resultAt(of, level)
      if (result?.kind !== 'count' || result.numerator === 0) continue
      const n = print(result, 'n', style, {id: of.id, level})
      if (!n) continue
      const words = names[name] ?? name
      parts.push(
        `${parts.length > 0 ? ', ' : ''}${words}\u00A0(`,
        dataElement(n),
        ')'
      )
    }
    return parts.length > 0 ? parts : ['None']
  }
}

function joined(words: string): string {
  return words.replaceAll(' ', '\u00A0')
}

/** “participants evaluable for dose-limiting toxicity”. */
function setOf({all}: ResultGroup): string | undefined {
  return all?.provenance.set?.label
}
