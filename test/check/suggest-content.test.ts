import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {applyEdits} from '../../src/build/apply-edits.ts'
import type {Subject} from '../../src/check/rule.ts'
import {suggestValues} from '../../src/check/suggest.ts'
import {readContent, resolveContent, slugs} from '../content/resolve-content.ts'

function textOf(subject: Subject | undefined): string {
  if (!subject) throw new Error('Cannot be read')
  return subject.prose
    .map(({text}) => text.replaceAll('\u00A0', ' '))
    .join('\n')
}

// What the summaries print is typed into them, as their authors would; values
// that are put back must print the same.
test.each(slugs)('should put back values of %s', async function (slug) {
  const original = await resolveContent(slug)
  const edits: {start: number; end: number; text: string}[] = []
  if (original.subject)
    visit(original.subject.resolved.tree, 'printedValue', function (node) {
      const [child] = node.children
      const start = node.position?.start.offset
      const end = node.position?.end.offset
      if (child?.type !== 'text' || start === undefined || end === undefined)
        return
      edits.push({start, end, text: child.value.replaceAll('\u00A0', ' ')})
    })
  expect(edits.length).toBeGreaterThan(0)

  const typed = applyEdits(readContent(slug, 'summary.md'), edits)
  const before = await resolveContent(slug, typed)
  if (!before.subject) throw new Error('Cannot be read')
  const proposals = suggestValues(before.subject, String(before.file))
  const put = proposals.flatMap((proposal) => proposal.edits ?? [])
  expect(put.length).toBeGreaterThan(0)

  const after = await resolveContent(slug, applyEdits(typed, put))
  expect(textOf(after.subject)).toBe(textOf(original.subject))
})
