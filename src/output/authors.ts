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
 * `A. Author,¹ B. Author²`, the presenting author strong, names with a link to
 * their ORCID record.
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
    const named =
      author.orcid === undefined
        ? text(name)
        : element('a', {href: `https://orcid.org/${author.orcid}`}, [name])
    const children: ElementContent[] = [
      author.presenting ? element('strong', {}, [named]) : named
    ]
    if (!last) children.push(text(','))
    if (numbers !== '') children.push(element('sup', {}, [numbers]))
    const span = element('span', {className: ['author']}, children)
    return last ? [span] : [span, text(' ')]
  })
}

/**
 * `¹Institute One, City; ²Institute Two, City`, and what strong type means
 * where one of several authors presents.
 */
export function formatAffiliations(frontMatter: FrontMatter): ElementContent[] {
  const affiliations = orderAffiliations(frontMatter)
  const {authors} = frontMatter
  const presents =
    authors.length > 1 && authors.some(({presenting}) => presenting)
  const legend = presents ? [text(presentingLegend(affiliations.length))] : []

  const list = affiliations.flatMap(function ({city, country, name}, index) {
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
  return [...list, ...legend]
}

function presentingLegend(affiliations: number): string {
  return affiliations > 0
    ? '. Presenting author in bold'
    : 'Presenting author in bold'
}

/** `A. Author, a.author@example.org`, with a link; empty where nobody corresponds. */
export function formatCorrespondence({authors}: FrontMatter): ElementContent[] {
  const corresponding = authors.filter((author) => author.corresponding)
  return corresponding.flatMap(({email, name}, index) => [
    text(`${index > 0 ? '; ' : ''}${name}${email === undefined ? '' : ', '}`),
    ...(email === undefined
      ? []
      : [element('a', {href: `mailto:${email}`}, [email])])
  ])
}

function numbersOf(author: Author, order: readonly string[]): string {
  return author.affiliations
    .map((id) => order.indexOf(id) + 1)
    .filter((number) => number > 0)
    .sort((a, b) => a - b)
    .join(',')
}
