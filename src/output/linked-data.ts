import {lineText} from '../markdown/index.ts'
import type {Resolved} from '../resolve/resolved.ts'
import type {Affiliation, Author, FrontMatter} from '../trial/trial.ts'
import {dataStatusWords} from './data-status.ts'
import type {OutputSettings} from './output-settings.ts'

/** Facts by the names of schema.org; absent ones are left out as JSON. */
export interface LinkedData {
  readonly '@context': 'https://schema.org'
  readonly '@graph': readonly Readonly<Record<string, unknown>>[]
}

/**
 * Describes a summary for search engines, in words of schema.org.
 *
 * Only what the front matter knows is said. Of simulated data no trial is
 * described: there is none.
 *
 * @param resolved
 *   The summary.
 * @param title
 *   Title of the product.
 */
export function linkedData(
  resolved: Resolved,
  title: string,
  {meetingName}: Pick<OutputSettings, 'meetingName'>
): LinkedData {
  const {frontMatter, takeaway} = resolved
  const {keywords, language, license, link} = frontMatter
  const isReal = frontMatter.dataStatus !== 'simulated'

  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@id': '#summary',
        '@type': isReal ? 'MedicalScholarlyArticle' : 'ScholarlyArticle',
        about: isReal ? {'@id': '#trial'} : undefined,
        abstract: lineText(takeaway),
        author: frontMatter.authors.map((author) =>
          describePerson(author, frontMatter.affiliations)
        ),
        creativeWorkStatus: dataStatusWords(frontMatter),
        headline: title,
        inLanguage: language,
        keywords: keywords.length > 0 ? keywords : undefined,
        license:
          license !== undefined && /^https:\/\/\S+$/.test(license)
            ? license
            : undefined,
        recordedAt:
          meetingName === ''
            ? undefined
            : {'@type': 'Event', name: meetingName},
        url: link?.address
      },
      ...(isReal ? [describeTrial(frontMatter)] : [])
    ]
  }
}

function describePerson(
  {affiliations, name, orcid}: Author,
  known: readonly Affiliation[]
): Readonly<Record<string, unknown>> {
  const organizations = known
    .filter(({id}) => affiliations.includes(id))
    .map(({city, country, name}) => ({
      '@type': 'Organization',
      address:
        city === undefined && country === undefined
          ? undefined
          : {
              '@type': 'PostalAddress',
              addressCountry: country,
              addressLocality: city
            },
      name
    }))
  return {
    '@type': 'Person',
    affiliation: organizations.length > 0 ? organizations : undefined,
    name,
    sameAs: orcid && `https://orcid.org/${orcid}`
  }
}

function describeTrial({
  trial
}: FrontMatter): Readonly<Record<string, unknown>> {
  const {phase, registration, sponsor, status} = trial
  return {
    '@id': '#trial',
    '@type': 'MedicalTrial',
    description: phase,
    identifier: registration,
    sponsor: sponsor && {'@type': 'Organization', name: sponsor},
    status,
    url:
      registration !== undefined && /^NCT\d{8}$/.test(registration)
        ? `https://clinicaltrials.gov/study/${registration}`
        : undefined
  }
}
