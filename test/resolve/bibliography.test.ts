import {describe, expect, test} from 'vitest'
import {readBibliography} from '../../src/resolve/bibliography.ts'

describe('readBibliography of BibTeX', function () {
  test('should read an article', function () {
    const {items, problems} = readBibliography(
      `@article{bartsch2022,
  author = {Bartsch, Rupert and Preusser, Matthias},
  title = {Trastuzumab deruxtecan in {HER2}-positive breast cancer},
  journal = {Nat Med}, year = 2022, volume = {28}, number = {9},
  pages = {1840--1847}, doi = {10.1038/s41591-022-01935-8}
}`,
      'bibtex'
    )

    expect(problems).toEqual([])
    expect(items.get('bartsch2022')).toMatchObject({
      type: 'article-journal',
      title: 'Trastuzumab deruxtecan in HER2-positive breast cancer',
      'container-title': 'Nat Med',
      issue: '9',
      page: '1840-1847',
      issued: {'date-parts': [[2022]]}
    })
  })

  test('should read dates and kinds of BibLaTeX', function () {
    const {items} = readBibliography(
      '@online{a, title = {A}, date = {2020-02-03}, urldate = {2020-05-01}, url = {https://example.org}}',
      'bibtex'
    )
    expect(items.get('a')).toMatchObject({
      type: 'webpage',
      issued: {'date-parts': [[2020, 2, 3]]},
      accessed: {'date-parts': [[2020, 5, 1]]}
    })
  })

  test('should tell the line of a missing `=`', function () {
    const {items, problems} = readBibliography(
      '@article{a,\n  title = {A},\n  year 2022\n}\n',
      'bibtex'
    )
    expect(items.size).toBe(0)
    expect(problems).toEqual([
      {
        reason: 'Unexpected number in BibTeX, expected `=`',
        fix: expect.stringContaining('braces') as string,
        line: 3,
        column: 8
      }
    ])
  })

  test('should tell that a brace is not closed', function () {
    const {problems} = readBibliography('@article{a,\n title = {A\n', 'bibtex')
    expect(problems[0]?.reason).toContain('Unexpected end of the file')
  })

  test('should tell the entry without a title', function () {
    const {items, problems} = readBibliography(
      '@article{a, title = {A}}\n\n@article{b, year = 2020}\n',
      'bibtex'
    )
    expect([...items.keys()]).toEqual(['a'])
    expect(problems).toMatchObject([
      {
        reason: 'Unexpected `title` of `b`, expected text',
        line: 3,
        column: 1
      }
    ])
  })

  test('should refuse a key that is there twice', function () {
    const {items, problems} = readBibliography(
      '@article{a, title = {A}}\n@article{a, title = {B}}\n',
      'bibtex'
    )
    expect(items.get('a')?.title).toBe('A')
    expect(problems).toMatchObject([{line: 2, column: 1}])
  })

  test('should end on entries that inherit from each other', function () {
    const {items, problems} = readBibliography(
      '@article{a, title = {A}, crossref = {b}}\n@article{b, title = {B}, crossref = {a}}',
      'bibtex'
    )
    expect(items.size).toBe(0)
    expect(problems).toHaveLength(1)
  })

  test('should refuse a DOI that is an address', function () {
    const {problems} = readBibliography(
      '@article{a, title = {A}, doi = {doi 10.1}}',
      'bibtex'
    )
    expect(problems[0]?.reason).toContain('`DOI` of `a`')
  })

  // Without a given type, citation-js looks such text up in the network.
  test.each([
    '',
    'https://example.org/references.bib',
    '10.1038/s41591-022-01935-8',
    'Q42'
  ])('should find no entries in `%s`', function (text) {
    const {items, problems} = readBibliography(text, 'bibtex')
    expect(items.size).toBe(0)
    expect(problems).toHaveLength(1)
  })
})

describe('readBibliography of CSL JSON', function () {
  test('should read items and leave out what no list prints', function () {
    const {items, problems} = readBibliography(
      '[{"id": 7, "type": "webpage", "title": "A", "abstract": "B", "volume": 3}]',
      'csl-json'
    )
    expect(problems).toEqual([])
    expect(items.get('7')).toEqual({
      id: '7',
      type: 'webpage',
      title: 'A',
      volume: '3'
    })
  })

  test.each([
    ['[{"id": "a",}]', 1, 13, '`}`'],
    ['[\n  {"id": "a" "type": "b"}\n]', 2, 14, '`"`'],
    ['[{"id": "a"}', 1, 13, 'end of the file'],
    ['[{"id": "a"}] x', 1, 15, '`x`'],
    ["[{'id': 1}]", 1, 3, "`'`"],
    ['hello', 1, 1, '`h`'],
    ['[{"id": "\u0001"}]', 1, 9, '`"`'],
    ['['.repeat(40) + ']'.repeat(40), 1, 34, '`[`']
  ])(
    'should tell where `%s` stops being JSON',
    function (text, line, column, found) {
      const {items, problems} = readBibliography(text, 'csl-json')
      expect(items.size).toBe(0)
      expect(problems).toMatchObject([
        {reason: `Unexpected ${found} in JSON`, line, column}
      ])
    }
  )

  test('should refuse a single item', function () {
    expect(
      readBibliography('{"id": "a"}', 'csl-json').problems[0]?.reason
    ).toBe('Unexpected JSON, expected a list of CSL items')
  })

  test('should tell which values are wrong, and where their item is', function () {
    const {problems} = readBibliography(
      `[
  {"id": "a", "type": "webpage", "title": "A"},
  {"id": "b", "type": "webpage", "title": ["B"], "issued": "2020"},
  {"type": "webpage", "title": "C", "author": "Me"},
  {"id": "d", "type": "webpage", "title": "D", "author": [{}], "issued": {"date-parts": [[2020, 13]]}},
  4
]`,
      'csl-json'
    )
    expect(problems.map(({line, reason}) => `${line}: ${reason}`)).toEqual([
      '3: Unexpected `title` of `b`, expected text',
      '3: Unexpected `issued` of `b`, expected a date as `{"date-parts": [[2025, 11, 20]]}`',
      '4: Unexpected `id` of an item, expected a key',
      '4: Unexpected `author` of an item, expected a list of names',
      '5: Unexpected `author.0` of `d`, expected a map with `family` and `given`, or `literal`',
      '5: Unexpected `issued.date-parts.0` of `d`, expected a date as `{"date-parts": [[2025, 11, 20]]}`',
      '6: Unexpected value of an item, expected a map'
    ])
  })

  test('should support keys that are names of object members', function () {
    const {items, problems} = readBibliography(
      '[{"id": "__proto__", "type": "webpage", "title": "A"}, {"id": "constructor", "type": "webpage", "title": "B"}]',
      'csl-json'
    )
    expect(problems).toEqual([])
    expect([...items.keys()]).toEqual(['__proto__', 'constructor'])
  })
})
