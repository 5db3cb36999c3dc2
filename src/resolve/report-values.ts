import type {Quoted, Result} from '../analysis/index.ts'
import {type Place, report} from '../diagnostic/index.ts'
import type {State} from './state.ts'

/** Reports a quoted value without the citation of its source beside it. */
export function reportSource(
  {text, provenance}: Quoted,
  place: Place | undefined,
  {file}: State
): void {
  const {source} = provenance
  report(file, 'quoted-has-source', {
    reason: `Unexpected quoted value \`${text}\` without its source, expected \`[@${source}]\` beside it`,
    fix: `Add \`[@${source}]\` to the same paragraph, cell, caption or text.`,
    place,
    expected: [`[@${source}]`],
    cause: {reason: 'Quoted here', place: provenance.place}
  })
}

/** Reports a result that is unknown, under `strict`. */
export function reportUnknown(
  {provenance}: Result,
  name: string,
  place: Place,
  {file, strict}: State
): void {
  if (!strict) return
  report(file, 'value-known', {
    reason: `Unexpected unknown result \`${name}\`, expected a value`,
    fix: 'Fill in the result, or build without `--strict`.',
    place,
    cause: {reason: 'Declared unknown here', place: provenance.place}
  })
}
