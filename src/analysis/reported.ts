import type {Place} from '../diagnostic/place.ts'
import type {ReportedGroup, ReportedValue} from '../trial/index.ts'
import {intervalOf, intervalWords} from './intervals.ts'
import type {Result, ResultGroup} from './result.ts'

/** Results of a published value: what derives from it is computed here. */
export function analyzeReported(group: ReportedGroup): ResultGroup {
  const {id, label, by, place} = group
  const levels = new Map<string, Result>()
  for (const [level, value] of group.levels) levels.set(level, toResult(value))
  const all = group.all && toResult(group.all)
  return {id, label, by, all, levels, place}
}

function toResult(value: ReportedValue): Result {
  const {place, published, source} = value
  const as = published
    ? `as published in ${shortPlace(published)}`
    : 'as published'
  const base = {place, source, rows: []}
  switch (value.kind) {
    case 'counted': {
      const {count, of, method} = value
      if (of === undefined)
        return {
          kind: 'count',
          numerator: count,
          provenance: {...base, method: `Count ${as}`}
        }
      return {
        kind: 'proportion',
        numerator: count,
        denominator: of,
        interval: intervalOf(count, of, {method, level: 0.95}),
        provenance: {
          ...base,
          method: `Counts ${as}; percent and ${intervalWords[method].phrase} interval computed from them`
        }
      }
    }
    case 'estimated':
      return {
        kind: 'estimate',
        value: value.estimate,
        digits: value.digits,
        unit: value.unit,
        interval: value.interval,
        provenance: {...base, method: `Estimate ${as}`}
      }
    case 'tested':
      return {
        kind: 'test',
        p: value.p,
        relation: value.relation,
        digits: value.digits,
        provenance: {
          ...base,
          method: `P value ${as}${value.test === undefined ? '' : `, ${value.test}`}`
        }
      }
    case 'quoted':
      return {
        kind: 'quoted',
        text: value.text,
        provenance: {...base, method: 'Quoted as published; nothing derives'}
      }
    case 'not-estimable':
      return {
        kind: 'not-estimable',
        provenance: {...base, method: 'Not estimable, as published'}
      }
    case 'unknown':
      return {
        kind: 'unknown',
        provenance: {...base, method: 'Not reported'}
      }
  }
}

/** `csr.json:12`, as the folder is that of the summary. */
function shortPlace({file, position}: Place): string {
  return `${file.slice(file.lastIndexOf('/') + 1)}:${position.start.line}`
}
