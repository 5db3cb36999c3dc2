import type {Run} from '../run.ts'
import type {CheckedItem, ChecklistSubject} from './checklist.ts'

/** What came of an item. */
export type Finding = Pick<CheckedItem, 'found' | 'state'>

/** Looks for an item. */
export type Find = (subject: ChecklistSubject) => Finding

/**
 * Looks for words in the text that an abstract prints.
 *
 * @param sections
 *   Where: ids of sections and parts, `title`; empty: all.
 * @param words
 *   What says that the item is there.
 * @param absent
 *   What it is where they are not: `missing` if any wording of the item would
 *   have been found, else `unclear`.
 */
export function words(
  sections: readonly string[],
  words: RegExp,
  absent: 'missing' | 'unclear'
): Find {
  return function ({prose}) {
    const run = inAbstract(prose).find(
      ({part, section, text}) =>
        (sections.length === 0 ||
          sections.includes(section) ||
          sections.includes(part)) &&
        words.test(text)
    )
    const match = run && words.exec(run.text)
    return run && match
      ? {
          found: `“${match[0]}” at line ${run.place().position.start.line}`,
          state: 'present'
        }
      : {
          found:
            sections.length > 0
              ? `Not found in ${sections.join(', ')}`
              : 'Not found',
          state: absent
        }
  }
}

/** Looks for a fact of the front matter. */
export function fact(
  key: string,
  value: (subject: ChecklistSubject) => string | undefined
): Find {
  return function (subject) {
    const text = value(subject)
    return text === undefined ||
      /^(?:not reported|unknown|as stated)\b/i.test(text)
      ? {found: `\`${key}\` is not given`, state: 'missing'}
      : {found: `\`${key}\``, state: 'present'}
  }
}

/**
 * Looks for a printed result by its method or id.
 *
 * @param methods
 *   Methods of results that are one.
 * @param names
 *   Ids of reported results that are one.
 */
export function result(methods: readonly string[], names: RegExp): Find {
  return function ({prose, trial}) {
    const wanted = new Set([
      ...trial.results
        .filter(
          ({id, label, method}) =>
            methods.includes(method) || names.test(`${id} ${label}`)
        )
        .map(({id}) => id),
      ...trial.reported
        .filter(({id, label}) => names.test(`${id} ${label}`))
        .map(({id}) => id)
    ])
    for (const {marks} of inAbstract(prose))
      for (const {kind, result = ''} of marks) {
        const [id = ''] = result.split(/[/[]/)
        if (kind === 'value' && wanted.has(id))
          return {found: `Result \`${id}\``, state: 'present'}
      }
    return {found: 'No result of its kind is printed', state: 'unclear'}
  }
}

/** What finds it; if neither does, what the other says. */
export function either(find: Find, other: Find): Find {
  return function (subject) {
    const found = find(subject)
    return found.state === 'present' ? found : other(subject)
  }
}

/** Figures and the plain language summary are no part of an abstract. */
function inAbstract(prose: readonly Run[]): readonly Run[] {
  return prose.filter(
    ({figure, outputs, section}) =>
      figure === undefined &&
      section !== 'plain-language' &&
      (outputs === undefined || outputs.includes('abstract'))
  )
}
