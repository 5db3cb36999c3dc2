import type {ResolvedSummary} from '../../src/build/resolve-summary.ts'
import {resolveText} from '../resolve-text.ts'

/** Values that text of `resolveBody` can print. */
const reported = `
sd:
  label: Stable disease
  by: Arm
  all: {count: 7, of: 11}
  levels:
    A: {count: 3, of: 5}
    B: {count: 4, of: 6}
os:
  label: Overall survival, median
  estimate: 7.7
  interval: [6.1, 10.0]
  unit: months
test:
  label: Overall survival, log-rank test
  p: 0.03
  test: log-rank
`

const bibliography = JSON.stringify(
  ['one', 'two'].map((id) => ({id, title: id, type: 'article-journal'}))
)

/**
 * Resolves a summary of a body.
 *
 * @param body
 *   Text below the front matter.
 * @param front
 *   Lines of front matter; a takeaway among them is in place of the usual one.
 */
export function resolveBody(
  body: string,
  front = '',
  more = ''
): Promise<ResolvedSummary> {
  const lines = [
    ...(/^title:/m.test(front) ? [] : ['title: A trial']),
    ...(/^takeaway:/m.test(front) ? [] : ['takeaway: Words.']),
    'authors: [{name: Ada Author}]',
    'meeting: generic',
    'data-status: simulated',
    'bibliography: references.json',
    ...(front === '' ? [] : [front])
  ]
  return resolveText({
    slug: 'body',
    path: 'content/body/summary.md',
    text: `---\n${lines.join('\n')}\n---\n\n${body}\n\n\`\`\`yaml reported${reported}${more}\`\`\`\n`,
    readSibling: async () => new TextEncoder().encode(bibliography)
  })
}
