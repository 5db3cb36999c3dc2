import {explainExponent, findLostExponents} from '../../markdown/index.ts'
import type {Place} from '../../diagnostic/index.ts'
import type {Rule, Subject} from '../rule.ts'

/**
 * Powers of ten keep their exponent in what is printed and is no Markdown:
 * quoted results, labels, and facts of the front matter.
 */
export const exponentKept: Rule = {
  id: 'exponent-kept',
  check(subject, report) {
    for (const {place, text} of textsOf(subject))
      for (const {exponent, written} of findLostExponents(text))
        report({...explainExponent(written, exponent), place})
  }
}

function* textsOf({
  trial
}: Subject): Generator<{readonly text: string; readonly place: Place}> {
  const {frontMatter, reported, results, sets} = trial
  for (const {all, label, levels, place} of reported) {
    yield {text: label, place}
    for (const value of [...(all ? [all] : []), ...levels.values()])
      if (value.kind === 'quoted') yield {text: value.text, place: value.place}
  }
  for (const {label, place} of [...sets, ...results]) yield {text: label, place}
  const {design} = frontMatter.trial
  const place = frontMatter.places.get('trial.design')
  if (design !== undefined && place) yield {text: design, place}
}
