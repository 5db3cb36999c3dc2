import {readFileSync} from 'node:fs'
import {toString} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {readBibliography} from '../../src/resolve/bibliography.ts'
import {formatReferences} from '../../src/resolve/bibliography-references.ts'

const style = readFileSync(
  new URL('../../templates/citation-styles/ama.csl', import.meta.url),
  'utf8'
)

function read(...values: readonly object[]) {
  const {items, problems} = readBibliography(JSON.stringify(values), 'csl-json')
  expect(problems).toEqual([])
  return items
}

function format(value: object): string {
  const items = read({id: 'a', ...value})
  return toString(formatReferences(items, ['a'], style).map(toParagraph))
}

function toParagraph({content}: {readonly content: readonly unknown[]}) {
  return {type: 'paragraph', children: content}
}

function authors(count: number): readonly object[] {
  return ['Lin', 'Lee', 'Aoyama', 'Barani', 'Barboriak', 'Baumert', 'Bendszus']
    .slice(0, count)
    .map((family) => ({family, given: 'Ann B.'}))
}

const article = {
  type: 'article-journal',
  title: 'Response assessment criteria for brain metastases',
  'container-title': 'Lancet Oncol',
  issued: {'date-parts': [[2015]]},
  volume: 16,
  issue: 6,
  page: 'e270-e278'
}

// Expected texts follow the AMA Manual of Style, 11th edition, chapter 3.
describe('formatReferences in AMA style', function () {
  test('should name all of six authors', function () {
    expect(format({...article, author: authors(6)})).toBe(
      'Lin AB, Lee AB, Aoyama AB, Barani AB, Barboriak AB, Baumert AB. Response assessment criteria for brain metastases. Lancet Oncol. 2015;16(6):e270-e278.'
    )
  })

  test('should name three of seven authors', function () {
    expect(
      format({
        ...article,
        author: authors(7),
        DOI: '10.1016/S1470-2045(15)70057-4'
      })
    ).toBe(
      'Lin AB, Lee AB, Aoyama AB, et al. Response assessment criteria for brain metastases. Lancet Oncol. 2015;16(6):e270-e278. doi:10.1016/S1470-2045(15)70057-4'
    )
  })

  test('should understand `and others` of BibTeX', function () {
    const {items} = readBibliography(
      '@article{a, author = {Lin, Nancy U and Lee, E. Q. and others}, title = {A}, journal = {B}, year = 2015}',
      'bibtex'
    )
    expect(
      toString(formatReferences(items, ['a'], style).map(toParagraph))
    ).toBe('Lin NU, Lee EQ, et al. A. B. 2015.')
  })

  test('should keep initials, particles and groups', function () {
    expect(
      format({
        ...article,
        author: [
          {family: 'Berg', given: 'NU', 'non-dropping-particle': 'van den'},
          {family: 'Rodón', given: 'Jean-Paul'},
          {literal: 'RANO Group'}
        ]
      })
    ).toMatch(/^van den Berg NU, Rodón JP, RANO Group\. /)
  })

  test('should set only the journal in italics', function () {
    const [reference] = formatReferences(
      read({id: 'a', ...article}),
      ['a'],
      style
    )
    expect(reference?.content).toEqual([
      {
        type: 'text',
        value: 'Response assessment criteria for brain metastases. '
      },
      {type: 'emphasis', children: [{type: 'text', value: 'Lancet Oncol'}]},
      {type: 'text', value: '. 2015;16(6):e270-e278.'}
    ])
  })

  test('should say when a web page was published and accessed', function () {
    expect(
      format({
        type: 'webpage',
        title: 'Early safety results',
        'container-title': 'Example News',
        issued: {'date-parts': [[2025, 10, 18]]},
        accessed: {'date-parts': [['2026', '11', '24']]},
        URL: 'https://example.org/a'
      })
    ).toBe(
      'Early safety results. Example News. Published October 18, 2025. Accessed November 24, 2026. https://example.org/a'
    )
  })

  test('should print a magazine, a poster, a paper, and an article ahead of print', function () {
    const author = authors(1)
    expect(
      format({
        type: 'article-magazine',
        author,
        title: 'T',
        'container-title': 'Time',
        issued: {'date-parts': [[2025, 2, 3]]},
        page: '4'
      })
    ).toBe('Lin AB. T. Time. February 3, 2025:4.')
    expect(
      format({
        type: 'speech',
        author,
        title: 'T',
        genre: 'Poster',
        'event-title': 'SNO Annual Meeting',
        'event-place': 'Honolulu, HI',
        'event-date': {'date-parts': [[2025, 11, 20]]}
      })
    ).toBe(
      'Lin AB. T. Poster presented at: SNO Annual Meeting; November 20, 2025; Honolulu, HI.'
    )
    expect(
      format({
        type: 'paper-conference',
        author,
        title: 'T',
        'container-title': 'Proceedings',
        publisher: 'Springer',
        issued: {'date-parts': [[2001]]},
        page: '5-9'
      })
    ).toBe('Lin AB. T. In: Proceedings. Springer; 2001:5-9.')
    expect(
      format({
        type: 'article-journal',
        author,
        title: 'T',
        'container-title': 'Neuro Oncol',
        issued: {'date-parts': [[2024, 7, 4]]},
        DOI: '10.1093/neuonc/xyz'
      })
    ).toBe(
      'Lin AB. T. Neuro Oncol. Published online July 4, 2024. doi:10.1093/neuonc/xyz'
    )
  })

  test('should link a DOI', function () {
    const [reference] = formatReferences(
      read({id: 'a', ...article, DOI: '10.1000/a<b'}),
      ['a'],
      style
    )
    expect(reference?.content.at(-1)).toEqual({
      type: 'link',
      url: 'https://doi.org/10.1000/a%3Cb',
      children: [{type: 'text', value: 'doi:10.1000/a<b'}]
    })
  })

  test('should not link an address that is none of `https:`', function () {
    const [reference] = formatReferences(
      read({...article, id: 'a', type: 'webpage', URL: 'javascript:alert(1)'}),
      ['a'],
      style
    )
    expect(reference?.content.map(({type}) => type)).not.toContain('link')
  })
})

describe('formatReferences', function () {
  test('should list works in the order of first citation, once', function () {
    const items = read(
      {...article, id: 'a', title: 'First'},
      {...article, id: 'b', title: 'Second'},
      {...article, id: 'c', title: 'Third'}
    )
    const references = formatReferences(items, ['c', 'a', 'c'], style)
    expect(
      references.map(({key, number, content}) => [
        key,
        number,
        toString(content[0]).split('.', 1)[0]
      ])
    ).toEqual([
      ['c', 1, 'Third'],
      ['a', 2, 'First']
    ])
    // Another summary, with the same engine and other works of the same keys.
    const others = read({...article, id: 'c', title: 'Fourth'})
    expect(
      toString(formatReferences(others, ['c'], style)[0]?.content[0])
    ).toMatch(/^Fourth/)
  })

  test('should support no citation', function () {
    expect(formatReferences(new Map(), [], style)).toEqual([])
  })

  test('should throw on a key that nobody checked', function () {
    expect(() => formatReferences(new Map(), ['a'], style)).toThrow(
      'Cannot find work `a`'
    )
  })

  test('should keep hostile markup as text', function () {
    const title =
      '<script>alert(1)</script> & <img src=x onerror=a> &lt;b&gt; ALT <ULN <i onclick=a>x'
    expect(format({...article, title})).toContain(`${title}. Lancet`)
  })

  test('should understand emphasis and scripts of titles', function () {
    const [reference] = formatReferences(
      read({
        ...article,
        id: 'a',
        title: 'CD4<sup>+</sup> cells <i>in <b>vivo</b></i> and H<sub>2</sub>O'
      }),
      ['a'],
      style
    )
    expect(reference?.content.slice(0, 6)).toEqual([
      {type: 'text', value: 'CD4'},
      {type: 'script', kind: 'sup', children: [{type: 'text', value: '+'}]},
      {type: 'text', value: ' cells '},
      {
        type: 'emphasis',
        children: [
          {type: 'text', value: 'in '},
          {type: 'strong', children: [{type: 'text', value: 'vivo'}]}
        ]
      },
      {type: 'text', value: ' and H'},
      {type: 'script', kind: 'sub', children: [{type: 'text', value: '2'}]}
    ])
  })

  test('should lose no text of tags that are not closed', function () {
    expect(format({...article, title: 'A <i>b <sup>c</i> d'})).toMatch(
      /A .*b .*c.* d/
    )
  })

  test('should support keys that are names of object members', function () {
    const items = read({...article, id: '__proto__'}, {...article, id: 'then'})
    expect(formatReferences(items, ['__proto__', 'then'], style)).toHaveLength(
      2
    )
  })
})
