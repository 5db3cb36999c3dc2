import {expect, test} from 'vitest'
import {citationTags} from '../../src/output/citation-tags.ts'
import {linkedData} from '../../src/output/linked-data.ts'
import type {FrontMatter} from '../../src/trial/trial.ts'
import {frontMatter, resolved} from './resolved.ts'

const meeting = {meetingName: 'Annual Meeting'}

function known(more: Partial<FrontMatter> = {}) {
  return resolved([], {
    frontMatter: frontMatter({
      affiliations: [{city: 'Town', id: 'a', name: 'Institute'}],
      authors: [
        {
          affiliations: ['a'],
          corresponding: false,
          name: 'Ada Author',
          orcid: '0000-0002-1825-0097',
          presenting: false
        },
        {
          affiliations: [],
          corresponding: false,
          name: 'Ben Author',
          presenting: false
        }
      ],
      keywords: ['glioma', 'CAR T cells'],
      trial: {phase: 'Phase 1', registration: 'NCT02208362'},
      ...more
    })
  })
}

/** As a page holds it: what is absent is not written. */
function graph(more: Partial<FrontMatter> = {}) {
  const data = linkedData(known(more), 'Title', meeting)
  return JSON.parse(JSON.stringify(data))['@graph']
}

// Types and properties are those of schema.org.
test('should describe article and trial by what is known', function () {
  expect(graph()).toEqual([
    {
      '@id': '#summary',
      '@type': 'MedicalScholarlyArticle',
      about: {'@id': '#trial'},
      abstract: 'Takeaway',
      author: [
        {
          '@type': 'Person',
          affiliation: [
            {
              '@type': 'Organization',
              address: {'@type': 'PostalAddress', addressLocality: 'Town'},
              name: 'Institute'
            }
          ],
          name: 'Ada Author',
          sameAs: 'https://orcid.org/0000-0002-1825-0097'
        },
        {'@type': 'Person', name: 'Ben Author'}
      ],
      headline: 'Title',
      inLanguage: 'en',
      keywords: ['glioma', 'CAR T cells'],
      recordedAt: {'@type': 'Event', name: 'Annual Meeting'}
    },
    {
      '@id': '#trial',
      '@type': 'MedicalTrial',
      description: 'Phase 1',
      identifier: 'NCT02208362',
      url: 'https://clinicaltrials.gov/study/NCT02208362'
    }
  ])
})

test('should describe no trial of simulated data', function () {
  const nodes = graph({dataStatus: 'simulated'})
  expect(nodes).toHaveLength(1)
  expect(nodes[0]).toMatchObject({
    '@type': 'ScholarlyArticle',
    creativeWorkStatus: 'Simulated data: no real patients'
  })
  expect(nodes[0]).not.toHaveProperty('about')
})

// Names are those of the inclusion guidelines of Google Scholar.
test('should tag one author each, institutions after the name', function () {
  const embargo = {
    class: 'regular',
    until: '2025-11-14T07:00:00-05:00'
  } as const
  expect(citationTags(known({embargo}), 'Title', meeting)).toEqual([
    ['description', 'Takeaway'],
    ['citation_title', 'Title'],
    ['citation_author', 'Ada Author'],
    ['citation_author_institution', 'Institute, Town'],
    ['citation_author_orcid', '0000-0002-1825-0097'],
    ['citation_author', 'Ben Author'],
    ['citation_publication_date', '2025/11/14'],
    ['citation_conference_title', 'Annual Meeting'],
    ['citation_language', 'en'],
    ['citation_keywords', 'glioma; CAR T cells']
  ])
})
