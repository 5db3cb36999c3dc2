import type {AbstractLimit, Meeting} from '../output/meeting.ts'

/**
 * Text of `docs/meetings.md`: what is known of each meeting, and what is not.
 *
 * @param meetings
 *   Meetings by id.
 */
export function meetingsPage(meetings: ReadonlyMap<string, Meeting>): string {
  const parts = [...meetings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, meeting]) => describe(id, meeting))
  return `# Meetings

A summary names its meeting by id: \`meeting: sno\`. The rules of meetings change from year to year: compare them with the
guidelines before you submit, and change \`templates/meetings/<id>.yaml\`. What was not found is *unknown* and not checked; what
was not read in a source is *not verified*. This page is made from these files; after a change there,
\`npx vitest run -u test/build/meetings-page.test.ts\` writes it again.

${parts.join('\n')}`
}

function describe(id: string, meeting: Meeting): string {
  const {abstract, notes = [], poster, qr} = meeting
  const unverified: readonly string[] = abstract.unverified ?? []
  const rows: readonly (readonly [string, string])[] = [
    ['source', meeting.source ?? 'unknown'],
    ['rules of', String(meeting['verified-year'] ?? 'unknown')],
    [
      'abstract',
      abstract.limits === 'unknown'
        ? 'unknown'
        : abstract.limits.map(limitWords).join('; ') || 'no limit'
    ],
    ['title', doubted('title', titleWords(abstract.title))],
    [
      'sections',
      doubted(
        'sections',
        typeof abstract.sections === 'string'
          ? abstract.sections
          : abstract.sections.join(', ')
      )
    ],
    ['authors', doubted('authors', mostWords(abstract.authors))],
    ['tables', doubted('tables', mostWords(abstract.tables))],
    ['figures', doubted('figures', mostWords(abstract.figures))],
    [
      'poster',
      poster.sizes === 'unknown'
        ? 'unknown: the page of the template'
        : poster.sizes
            .map(
              (size) =>
                `${size.id}, ${size['width-mm']} × ${size['height-mm']} mm${
                  size['smallest-type-pt'] === undefined
                    ? ''
                    : `, type of at least ${size['smallest-type-pt']} pt`
                }`
            )
            .join('; ')
    ],
    ['orientation', poster.orientation],
    [
      'QR code',
      qr?.['disclaimer-required'] ? 'refused without a disclaimer' : 'unknown'
    ],
    ['logos', logoWords[meeting.logos]],
    ['embargo', meeting.embargo]
  ]
  const table = rows.map(([key, value]) => `| ${key} | ${value} |`)
  const list = notes.map((note) => `- ${note}\n`).join('')
  const title = meeting.name === '' ? '' : `: ${meeting.name}`
  return `## \`${id}\`${title}\n\n| | |\n|---|---|\n${table.join('\n')}\n${list === '' ? '' : `\n${list}`}`

  function doubted(key: string, words: string): string {
    return unverified.includes(key) ? `${words} (not verified)` : words
  }
}

const logoWords: Readonly<Record<Meeting['logos'], string>> = {
  unknown: 'unknown',
  any: 'taken',
  'non-profit': 'of non-profit organizations only',
  none: 'none'
}

function limitWords(limit: AbstractLimit): string {
  const unit = limit.unit.replaceAll('-', ' ')
  return `${limit.counts.join(' and ')}: ${limit.most} ${unit}${
    limit.unverified ? ' (not verified)' : ''
  }`
}

function titleWords(title: Meeting['abstract']['title']): string {
  if (!title) return 'unknown'
  const parts = [
    title.case === 'sentence' ? 'sentence case' : '',
    ...(title.without ?? []).map((what) => `no ${what}`)
  ]
  return parts.filter(Boolean).join(', ')
}

function mostWords(most: number | string): string {
  if (most === 0) return 'none'
  return typeof most === 'number' ? `at most ${most}` : most
}
