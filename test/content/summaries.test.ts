import type {RootContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {parse} from '../../src/markdown/index.ts'
import {readContent, resolveContent, slugs} from './resolve-content.ts'

// Promotional words of the article behind the first summary, of Vinkers (BMJ
// 2015;351:h6467) and of Abola and Prasad (JAMA Oncol 2016).
const hype =
  /\b(?:amazing|breakthrough|controversial|encouraging|exciting|game.changer|groundbreaking|hopeful|innovative|intriguing|meticulous\w*|miracle|novel|promising|remarkable|revolutionary|robust|spectacular|transformative|unique|unprecedented|well.tolerated)\b/i

// Names, grades, doses, arms and levels: all that may be typed.
const typed =
  /IL-13Rα2|HER2|PLN-01|TUXEDO-1|DL\d|(?:grade|[Aa]rms?) [≥\d](?: and \d)?\d*|\d+ × 10[⁰¹²³⁴-⁹]+|95% CI/g

function sectionsOf(children: readonly RootContent[], titles: RegExp) {
  let inside = false
  return children.filter(function (node) {
    if (node.type === 'heading' && node.depth === 2)
      inside = titles.test(toString(node))
    return inside
  })
}

describe.each(slugs)('%s', function (slug) {
  const source = readContent(slug, 'summary.md')

  test('should resolve without a warning', async function () {
    const {file, resolved} = await resolveContent(slug)
    expect(
      file.messages.filter(({fatal}) => fatal !== undefined).map(String)
    ).toEqual([])
    expect(resolved?.references.length).toBeGreaterThan(0)
  })

  test('should have sober words', function () {
    expect(hype.exec(source)?.[0]).toBeUndefined()
  })

  test('should have no typed numbers where results are told', function () {
    const tree = parse(new VFile(source))
    const found: string[] = []
    for (const node of sectionsOf(tree.children, /^(?:Results|Conclusions)$/))
      visit(node, 'text', function ({value}) {
        const rest = value.replaceAll(typed, '')
        if (/\d/.test(rest)) found.push(value)
      })
    expect(found).toEqual([])

    // Captions, messages, takeaway and title, between their values.
    for (const [line] of source.matchAll(
      /^(?:caption|message|takeaway):.*$/gm
    )) {
      const rest = line.replaceAll(/`=.*?`|\[@.*?\]/g, '')
      expect(rest.replaceAll(typed, '')).not.toMatch(/\d/)
    }
  })

  test('should say that stable disease is not response', function () {
    expect(source).toMatch(/stable disease\s+is\s+not\s+response/i)
  })
})

describe('her2-car-t-brain-metastases', function () {
  const source = readContent('her2-car-t-brain-metastases', 'summary.md')

  // The article gives two percentages, one word and one duration; no count.
  test('should have nothing to compute from', async function () {
    const {results} = await resolveContent('her2-car-t-brain-metastases')
    const kinds = new Map<string, number>()
    for (const {all, levels} of results.values())
      for (const result of [all, ...levels.values()])
        if (result) kinds.set(result.kind, (kinds.get(result.kind) ?? 0) + 1)
    expect([...kinds.keys()].sort()).toEqual(['quoted', 'unknown'])
    expect(kinds.get('quoted')).toBe(4)
  })

  test('should name no registration', function () {
    expect(source).not.toMatch(/NCT\d/)
  })
})

describe('tuxedo-1', function () {
  // Clopper-Pearson of 11 of 15: 44.9 to 92.2 (R 4.3, `binom.test(11, 15)`);
  // as published, by Wilson: 48.1 to 89.1 (Nat Med 2022;28:1840-1847).
  test('should print the exact interval beside the published one', async function () {
    const {results, resolved} = await resolveContent('tuxedo-1')
    const response = results.get('orr')?.all
    expect(response).toMatchObject({numerator: 11, denominator: 15})
    expect(toString(resolved?.tree)).toContain('45%-92%')
    expect(results.get('orr_published')?.all).toMatchObject({
      kind: 'quoted',
      text: expect.stringContaining('48.1%-89.1%') as string
    })
  })
})

describe('il13ra2-car-t-glioma', function () {
  // 92 - 3 = 89, 89 - 24 = 65 = 2 + 18 + 11 + 12 + 22 (Nat Med 2024;30:1001).
  test('should add up', async function () {
    const {results} = await resolveContent('il13ra2-car-t-glioma')
    const treated = results.get('treated')
    let sum = 0
    for (const level of treated?.levels.values() ?? [])
      sum += level.kind === 'count' ? level.numerator : Number.NaN
    expect(sum).toBe(65)
    expect(treated?.all).toMatchObject({numerator: 65})
    expect(results.get('not_infused')?.all).toMatchObject({
      numerator: 89 - 65,
      denominator: 89
    })
  })
})
