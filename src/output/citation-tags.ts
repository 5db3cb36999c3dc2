import {lineText} from '../markdown/index.ts'
import type {Resolved} from '../resolve/resolved.ts'
import type {OutputSettings} from './output-settings.ts'

/**
 * `<meta>` names and contents by which reference managers and Google Scholar
 * know a page: one author each, with affiliations and ORCID after the name.
 *
 * @param resolved
 *   The summary.
 * @param title
 *   Title of the product.
 */
export function citationTags(
  resolved: Resolved,
  title: string,
  {meetingName}: Pick<OutputSettings, 'meetingName'>
): readonly (readonly [name: string, content: string])[] {
  const {frontMatter, takeaway} = resolved
  const {affiliations, authors, embargo, keywords, language} = frontMatter
  const tags: [string, string | undefined][] = [
    ['description', lineText(takeaway)],
    ['citation_title', title],
    ...authors.flatMap(({affiliations: ids, name, orcid}) => [
      ['citation_author', name] satisfies [string, string],
      ...affiliations
        .filter(({id}) => ids.includes(id))
        .map(({city, country, name}): [string, string] => [
          'citation_author_institution',
          [name, city, country].filter(Boolean).join(', ')
        ]),
      ['citation_author_orcid', orcid] satisfies [string, string | undefined]
    ]),
    // What is under an embargo is public from that day.
    [
      'citation_publication_date',
      embargo?.until.slice(0, 10).replaceAll('-', '/')
    ],
    ['citation_conference_title', meetingName],
    ['citation_language', language],
    ['citation_keywords', keywords.join('; ')]
  ]
  return tags.filter(
    (tag): tag is [string, string] => tag[1] !== undefined && tag[1] !== ''
  )
}
