import type {Element} from 'hast'
import {select, selectAll} from 'hast-util-select'
import {toString} from 'hast-util-to-string'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {renderIndex} from '../../src/build/index-page.ts'
import type {BuildReport, SummaryReport} from '../../src/build/report.ts'
import {countChecked, type MessageRecord} from '../../src/diagnostic/index.ts'
import {memoryEffects} from '../memory-effects.ts'
import {indexTemplates} from './world.ts'

const built: SummaryReport = {
  earlier: false,
  facts: {
    authors: ['Ada Author'],
    dataStatus: 'final',
    meeting: 'sno',
    number: 'P-101',
    phase: 'Phase 1'
  },
  messages: [],
  path: 'content/one/summary.md',
  products: [
    'abstract.html',
    'abstract.txt',
    'handout.html',
    'handout.pdf',
    'newsletter.html',
    'poster.html',
    'poster.pdf',
    'poster.png',
    'trace.json'
  ].map((path) => ({bytes: 1, kept: false, path, sha256: ''})),
  slug: 'one',
  stale: false,
  state: 'built',
  title: 'First trial'
}

const message: MessageRecord = {
  cause: {column: 2, file: 'content/one/summary.md', line: 9, reason: 'So'},
  column: 5,
  file: 'content/one/summary.md',
  fix: 'Write `sd`.',
  line: 3,
  reason: 'Unexpected `ds`, expected `sd`',
  rule: 'value-exists',
  severity: 'error'
}

const refused: SummaryReport = {
  ...built,
  messages: [message, {...message, line: 4}],
  products: [],
  state: 'refused'
}

describe('card', function () {
  test('should link title, products and picture', async function () {
    const [card] = await cardsOf([built])
    expect(textOf('.meta', card)).toBe('P-101 Phase 1 ')
    expect(textOf('.authors', card)).toBe('Ada Author')
    expect(select('h2 a', card)?.properties).toEqual({
      href: 'one/poster.html'
    })
    expect(select('img', card)?.properties).toMatchObject({
      alt: '',
      src: 'one/poster.png'
    })
    expect(linksOf('.products a', card)).toEqual([
      ['Poster of P-101', 'one/poster.html'],
      ['PDF of the poster of P-101', 'one/poster.pdf'],
      ['Handout of P-101', 'one/handout.html'],
      ['PDF of the handout of P-101', 'one/handout.pdf'],
      ['Newsletter of P-101', 'one/newsletter.html'],
      ['Abstract of P-101', 'one/abstract.html'],
      ['Trace of the numbers of P-101', 'one/trace.json']
    ])
    expect(selectAll('.state', card)).toEqual([])
  })

  test('should lead to what there is, by the title where there is no number', async function () {
    const {number: _, ...facts} = built.facts ?? fail()
    const products = built.products.filter(({path}) =>
      path.startsWith('handout')
    )
    const [card] = await cardsOf([{...built, facts, products}])
    expect(linksOf('h2 a', card)).toEqual([['First trial', 'one/handout.html']])
    expect(linksOf('.products a', card)).toEqual([
      ['Handout of First trial', 'one/handout.html'],
      ['PDF of the handout of First trial', 'one/handout.pdf']
    ])
    expect(select('img', card)).toBeUndefined()
    expect(textOf('.thumb', card)).toBe('No picture of a poster')
  })

  test('should say why it is not built, and link all messages', async function () {
    const page = await render([refused])
    const card = select('.card', page) ?? fail()
    expect(card.properties['className']).toContain('unbuilt')
    expect(textOf('.thumb', card)).toBe('Not built2 errors')
    expect(select('h2 a', card)).toBeUndefined()
    expect(textOf('.state.error', card)).toBe(
      '×Not built: Unexpected ds, expected sd Show 2 errors of P-101'
    )
    const link = select('.state a', card)
    const id = String(link?.properties['href']).slice(1)
    expect(textOf(`[id=${id}]`, page)).toBe('First trial')
    expect(selectAll('.messages li', page).map(toString)).toEqual([
      'content/one/summary.md:3:5 error value-existsUnexpected ds, expected sdBecause: So (content/one/summary.md:9:2)Fix: Write sd.',
      'content/one/summary.md:4:5 error value-existsUnexpected ds, expected sdBecause: So (content/one/summary.md:9:2)Fix: Write sd.'
    ])
  })

  test('should keep earlier products of a refused summary, and say so', async function () {
    const stale = {...refused, products: built.products, stale: true}
    const [card] = await cardsOf([stale])
    expect(select('img', card)).toBeDefined()
    expect(linksOf('h2 a', card)).toEqual([['First trial', 'one/poster.html']])
    expect(selectAll('.state', card).map(toString)).toContain(
      'Out of date: all products are of an earlier build.'
    )
  })

  test('should warn, and say what is of an earlier build', async function () {
    const [card] = await cardsOf([
      {
        ...built,
        earlier: true,
        messages: [{...message, severity: 'warning'}],
        products: built.products.map((product) =>
          product.path.startsWith('poster') ? {...product, kept: true} : product
        )
      }
    ])
    expect(selectAll('.state', card).map(toString)).toEqual([
      '!Warning: Unexpected ds, expected sd Show warning of P-101',
      'Of an earlier build: poster.',
      'Not part of the last build.'
    ])
  })

  test.each([
    ['simulated', 'Simulated data'],
    ['interim', 'Interim data']
  ] as const)('should mark %s data', async function (dataStatus, words) {
    const facts = {...(built.facts ?? fail()), dataStatus}
    const [card] = await cardsOf([{...built, facts}])
    expect(textOf('.simulated', card).trim()).toBe(words)
    expect(select('.swatch', card)?.properties['ariaHidden']).toBe('true')
  })

  test('should name three authors', async function () {
    const authors = ['A. One', 'B. Two', 'C. Three', 'D. Four']
    const facts = {...(built.facts ?? fail()), authors}
    const [card] = await cardsOf([{...built, facts}])
    expect(textOf('.authors', card)).toBe('A. One, B. Two, C. Three, et al')
  })

  test('should print what strangers wrote as text', async function () {
    const title = '</h2><script>alert(1)</script>'
    const page = await render([
      {
        ...refused,
        facts: undefined,
        messages: [{...message, reason: `Unexpected \`${title}`}],
        slug: 'javascript:alert(1)',
        products: built.products,
        stale: true,
        title
      }
    ])
    expect(selectAll('script', page).map(({properties}) => properties)).toEqual(
      [{id: 'list-data', type: 'application/json'}, {}]
    )
    expect(textOf('.card h2', page)).toBe(title)
    expect(textOf('.state.error', page)).toContain(title)
    expect(linksOf('h2 a', page)[0]?.[1]).toBe(
      'javascript%3Aalert(1)/poster.html'
    )
  })
})

describe('page', function () {
  test('should load pictures from beside it and nothing else', async function () {
    const page = await render([built])
    const meta = select('meta[http-equiv]', page)
    const policy = String(meta?.properties['content'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/img-src 'self'/)
    expect(policy).toMatch(/script-src 'sha256-[^ ]+';/)
    expect(policy).not.toMatch(/connect-src|https:|\*/)
  })

  test('should count summaries, and list those with a number first', async function () {
    const {number: _, ...facts} = built.facts ?? fail()
    const page = await render([
      {...built, facts, slug: 'b', title: 'Third'},
      {...refused, facts: undefined, slug: 'c', title: 'Fourth'},
      {
        ...built,
        facts: {...facts, number: 'P-20'},
        slug: 'd',
        title: 'Second'
      },
      {...built, facts: {...facts, number: 'P-3'}, slug: 'e', title: 'First'}
    ])
    expect(selectAll('.card h2', page).map(toString)).toEqual([
      'First',
      'Second',
      'Third',
      'Fourth'
    ])
    expect(textOf('.count', page)).toBe('4 summaries, 1 not built. 2 messages')
    expect(textOf('.foot', page)).toContain(
      '4 summaries: 3 built, 1 refused. 2 errors.'
    )
    expect(textOf('.foot', page)).toContain('Plenary 1.2.3')
  })

  test('should say so where there is no summary', async function () {
    const page = await render([])
    expect(textOf('.empty', page)).toContain('no summary yet')
    expect(select('.cards', page)).toBeUndefined()
    expect(select('.messages', page)).toBeUndefined()
    expect(textOf('.count', page)).toBe('0 summaries.')
  })
})

async function render(summaries: readonly SummaryReport[]) {
  const report: BuildReport = {
    counts: countChecked(summaries),
    generator: 'plenary',
    outputs: [],
    summaries: [...summaries],
    version: '1.2.3'
  }
  const effects = memoryEffects(new Map(indexTemplates))
  const html = await renderIndex(effects, 'templates', report)
  return unified().use(rehypeParse).parse(html)
}

async function cardsOf(
  summaries: readonly SummaryReport[]
): Promise<[Element, ...Element[]]> {
  const [first, ...others] = selectAll('.card', await render(summaries))
  return [first ?? fail(), ...others]
}

type Tree = Awaited<ReturnType<typeof render>> | Element

function textOf(selector: string, tree: Tree): string {
  return toString(select(selector, tree) ?? fail(selector))
}

function linksOf(selector: string, tree: Tree) {
  return selectAll(selector, tree).map((link) => [
    toString(link),
    link.properties['href']
  ])
}

function fail(what = 'value'): never {
  throw new Error(`Cannot find ${what}`)
}
