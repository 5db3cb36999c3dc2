import type {Dataset} from '../trial/trial.ts'

/** USUBJID by file and line of the rows that have one. */
export type Participants = Readonly<
  Record<string, Readonly<Record<string, string>>>
>

/** Whose row each row of the data is. */
export function participantsOf(
  datasets: ReadonlyMap<string, Dataset>
): Participants {
  const participants: Record<string, Record<string, string>> = {}
  for (const {rows} of datasets.values())
    for (const {cells, place} of rows) {
      const id = cells.get('USUBJID')
      if (id === undefined) continue
      const lines = (participants[place.file] ??= {})
      lines[String(place.position.start.line)] = id
    }
  return participants
}

/**
 * Identifiers of participants that can be told from other words: `12` in a
 * text is a number, `01-012` is somebody.
 */
export function identifiersOf(
  datasets: ReadonlyMap<string, Dataset>
): ReadonlySet<string> {
  const identifiers = new Set<string>()
  for (const {rows} of datasets.values())
    for (const {cells} of rows) {
      const id = cells.get('USUBJID')
      if (id !== undefined && /\d/.test(id) && !/^\d{1,4}$/.test(id))
        identifiers.add(id)
    }
  return identifiers
}
