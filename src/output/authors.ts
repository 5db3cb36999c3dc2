import type {ElementContent} from 'hast'
import type {Affiliation, Author, FrontMatter} from '../trial/trial.ts'
import {element, text} from './hast.ts'

/** Affiliations in the order in which authors first name them. */
function orderAffiliations({
  affiliations,
  authors
}: FrontMatter): readonly Affiliation[] {
  const named = authors.flatMap((author) => author.affiliations)
  const ids = [...new Set([...named, ...affiliations.map(({id}) => id)])]
  return ids.flatMap((id) => affiliations.filter((each) => each.id === id))
}

/**
 * `A. Author,¹ B. Author²`, the presenting author strong.
 *
 * A single affiliation needs no numbers.
 */
export function formatAuthors(frontMatter: FrontMatter): ElementContent[] {
  const {authors} = frontMatter
  const order = orderAffiliations(frontMatter).map(({id}) => id)

  return authors.flatMap(function (author, index) {
    const last = index === authors.length - 1
    const name = [author.name, author.degrees].filter(Boolean).join(', ')
    const numbers = order.length > 1 ? numbersOf(author, order) : ''
    const children: ElementContent[] = [
      author.presenting ? element('strong', {}, [name]) : text(name)
    ]
    if (!last) children.push(text(','))
    if (numbers !== '') children.push(element('sup', {}, [numbers]))
    const span = element('span', {className: ['author']}, children)
    return last ? [span] : [span, text(' ')]
  })
}

/** `¹Institute One, City; ²Institute Two, City`. */
export function formatAffiliations(frontMatter: FrontMatter): ElementContent[] {
  const affiliations = orderAffiliations(frontMatter)

  return affiliations.flatMap(function ({city, country, name}, index) {
    const words = [name, city, country].filter(Boolean).join(', ')
    const last = index === affiliations.length - 1
    const number = element('sup', {}, [String(index + 1)])
    const span = element(
      'span',
      {className: ['affiliation']},
      affiliations.length > 1 ? [number, words] : [words]
    )
    return last ? [span] : [span, text('; ')]
  })
}

/** `A. Author, a.author@example.org`; empty where nobody corresponds. */
export function formatCorrespondence({authors}: FrontMatter): ElementContent[] {
  const corresponding = authors.filter((author) => author.corresponding)
  const words = corresponding.map(({email, name}) =>
    [name, email].filter(Boolean).join(', ')
  )
  return words.length > 0 ? [text(words.join('; '))] : []
}

function numbersOf(author: Author, order: readonly string[]): string {
  return author.affiliations
    .map((id) => order.indexOf(id) + 1)
    .filter((number) => number > 0)
    .sort((a, b) => a - b)
    .join(',')
}
