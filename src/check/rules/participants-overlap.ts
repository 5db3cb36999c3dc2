import type {Result, Results} from '../../analysis/index.ts'
import type {Place} from '../../diagnostic/index.ts'
import type {Trial} from '../../trial/trial.ts'
import type {Rule} from '../rule.ts'

interface Term {
  readonly sign: 1 | -1
  readonly name: string
  /** Participants, with a row of each. */
  readonly participants: ReadonlyMap<string, Place>
}

/**
 * Counts that are added up, in text and as the parts of a bar, are of
 * different participants; what is taken away is part of the rest.
 */
export const participantsOverlap: Rule = {
  id: 'participants-overlap',
  check({isWhole, prose, resolved: {figures, results}, trial}, report) {
    if (!isWhole || trial.datasets.size === 0) return
    let index: ReadonlyMap<Place, string> | undefined
    const seen = new Set<string>()

    for (const run of prose)
      for (const mark of run.marks) {
        const {result = ''} = mark
        if (!/ [+-] /.test(result) || seen.has(result)) continue
        seen.add(result)
        const terms = termsOf(result, results, (index ??= indexOf(trial)))
        if (terms) checkSum(terms, run.place(mark.start, mark.end))
      }

    for (const {spec} of figures.values()) {
      if (spec.type !== 'best-response') continue
      const parts = Object.values(spec.responses).flatMap(function (name) {
        const result = name && results.get(name.id)?.all
        const participants =
          result && participantsOf(result, 'n', (index ??= indexOf(trial)))
        return name && participants
          ? [{name: name.id, participants, sign: 1 as const}]
          : []
      })
      checkSum(parts, spec.place)
    }

    function checkSum(terms: readonly Term[], place: Place): void {
      for (const sign of [1, -1] as const) {
        const found = new Map<string, {name: string; place: Place}>()
        for (const term of terms) {
          if (term.sign !== sign) continue
          for (const [id, row] of term.participants) {
            const first = found.get(id)
            if (!first) found.set(id, {name: term.name, place: row})
            else if (first.name !== term.name)
              return report({
                reason: `Unexpected participant \`${id}\` in both \`${first.name}\` and \`${term.name}\`, expected each in one of what is added up`,
                fix: 'Define a result of both together, with a list of values in `where`, or correct the rows.',
                place,
                cause: {reason: `Row in \`${term.name}\``, place: row}
              })
          }
        }
        if (sign === 1) checkParts(terms, found, place)
      }
    }

    function checkParts(
      terms: readonly Term[],
      whole: ReadonlyMap<string, unknown>,
      place: Place
    ): void {
      for (const {name, participants, sign} of terms) {
        if (sign === 1) continue
        for (const [id, row] of participants) {
          if (whole.has(id)) continue
          return report({
            reason: `Unexpected participant \`${id}\` in \`${name}\`, expected only those of what it is taken away from`,
            fix: 'Define the rest as a result of its own.',
            place,
            cause: {reason: `Row in \`${name}\``, place: row}
          })
        }
      }
    }
  }
}

// Levels may have signs and slashes in them: `sd/CAR T + LD/n`.
const term = /(?:^| ([+-]) )([a-z]\w*)\/(.*?)\/(n|N|usual)(?= [+-] |$)/giy

function termsOf(
  sum: string,
  results: Results,
  index: ReadonlyMap<Place, string>
): readonly Term[] | undefined {
  const terms: Term[] = []
  for (const [, sign, id = '', level = '', part = ''] of sum.matchAll(term)) {
    const group = results.get(id)
    const result = level === 'all' ? group?.all : group?.levels.get(level)
    const participants = result && participantsOf(result, part, index)
    if (!participants) return undefined
    const name = level === 'all' ? id : `${id}["${level}"]`
    terms.push({name, participants, sign: sign === '-' ? -1 : 1})
  }
  return terms
}

function participantsOf(
  result: Result,
  part: string,
  index: ReadonlyMap<Place, string>
): ReadonlyMap<string, Place> | undefined {
  const {population, rows} = result.provenance
  const places = part === 'N' ? population : rows
  if (!places) return undefined
  // A published count has no rows.
  if (places.length === 0 && !population) return undefined
  const found = new Map<string, Place>()
  for (const place of places) {
    const id = index.get(place)
    if (id === undefined) return undefined
    found.set(id, place)
  }
  return found
}

/** Participant of each row, by its place. */
function indexOf({datasets}: Trial): ReadonlyMap<Place, string> {
  const index = new Map<Place, string>()
  for (const {rows} of datasets.values())
    for (const {cells, place} of rows) {
      const id = cells.get('USUBJID')
      if (id !== undefined) index.set(place, id)
    }
  return index
}
