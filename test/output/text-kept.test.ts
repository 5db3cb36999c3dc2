import {describe, expect, test} from 'vitest'
import type {ResolvedSummary} from '../../src/build/resolve-summary.ts'
import {htmlText} from '../../src/check/parity/index.ts'
import {readProse} from '../../src/check/prose.ts'
import {sanitize} from '../../src/html/sanitize.ts'
import {stringify} from '../../src/html/stringify.ts'
import {outputNames} from '../../src/markdown/index.ts'
import {convertBlocks} from '../../src/output/convert.ts'
import {forOutput} from '../../src/output/for-output.ts'
import {keepForOutput} from '../../src/output/keep-for-output.ts'
import {resolveContent, slugs} from '../content/resolve-content.ts'
import {resolveFixture} from '../read-fixture.ts'

const kinds: ReadonlySet<string> = new Set(['cell', 'heading', 'paragraph'])

/** Paragraphs, heads and cells that the page of no product holds. */
function lost({file, resolved}: ResolvedSummary): readonly string[] {
  if (!resolved) throw new Error('Expected a summary that is not refused')
  const pages = outputNames.map(function (output) {
    const {tree} = forOutput(resolved, output).resolved
    const nodes = keepForOutput(tree.children, output)
    const content = convertBlocks(
      nodes.filter(({type}) => type !== 'definition'),
      {
        citations: false,
        definitions: nodes.filter((node) => node.type === 'definition'),
        figure: () => [],
        output
      }
    )
    return visible(htmlText(stringify(sanitize(content))))
  })
  return readProse(resolved, file)
    .filter(({kind}) => kinds.has(kind))
    .map(({text}) => visible(text))
    .filter((text) => !pages.some((page) => page.includes(text)))
}

/**
 * Without spaces, marks that differ in what is raised, and numbers of figures,
 * which each product counts on its own.
 */
function visible(text: string): string {
  return text
    .replaceAll(/(Figure|Table)\s\d+/g, '$1')
    .replaceAll(/[\s^\u2060\u2011-]/g, '')
}

describe('products', function () {
  test.for(slugs)('should hold all text of %s', async function (slug) {
    expect(lost(await resolveContent(slug))).toEqual([])
  })

  test('should hold all text of odd summaries', async function () {
    expect(lost(await resolveFixture('good-odd-text'))).toEqual([])
    expect(lost(await resolveFixture('good-clinical-text'))).toEqual([])
  })
})
