import {select, selectAll} from 'hast-util-select'
import {toString} from 'hast-util-to-string'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {page, type PageParts} from '../../src/html/page.ts'

const parts: PageParts = {
  body: [],
  language: 'en-GB',
  styles: ['p{color:red}', 'b{color:blue}'],
  title: 'Title'
}

/** The page as a parser of HTML reads it, which is not ours. */
function read(more: Partial<PageParts> = {}) {
  return unified()
    .use(rehypeParse)
    .parse(page({...parts, ...more}))
}

function policyOf(tree: ReturnType<typeof read>) {
  return select('head > :first-child', tree)?.properties['content']
}

test('should begin with the policy', function () {
  expect(policyOf(read())).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
  )
})

test('should say its language and title', function () {
  const tree = read()
  expect(select('html', tree)?.properties['lang']).toBe('en-GB')
  expect(toString(select('title', tree) ?? tree)).toBe('Title')
})

test('should write text and attributes as such', function () {
  const tree = read({
    body: [{type: 'text', value: '<script>alert(1)</script>'}],
    metadata: new Map([['author', '"><script>']]),
    title: '</title><script>alert(1)</script>'
  })
  expect(selectAll('script', tree)).toEqual([])
  expect(select('[name=author]', tree)?.properties['content']).toBe(
    '"><script>'
  )
})

test('should keep the order of styles', function () {
  const tree = read()
  expect(toString(select('style', tree) ?? tree)).toBe(
    'p{color:red}\nb{color:blue}'
  )
})

test('should refuse a style that leaves its element', function () {
  expect(() => read({styles: ['</STYLE><script>']})).toThrow('</style')
})

test('should allow pictures beside the page where it says so', function () {
  expect(policyOf(read({pictures: 'beside'}))).toContain("img-src 'self' data:")
})

test('should hold facts as data that cannot leave its element', function () {
  const linkedData = {name: '</script><b>'}
  const tree = read({
    linkedData,
    metadata: [
      ['citation_author', 'A'],
      ['citation_author', 'B']
    ]
  })
  const [script, ...others] = selectAll('script', tree)
  expect(others).toEqual([])
  expect(script?.properties['type']).toBe('application/ld+json')
  expect(JSON.parse(toString(script ?? tree))).toEqual(linkedData)
  expect(policyOf(tree)).not.toContain('script-src')
  expect(
    selectAll('meta[name=citation_author]', tree).map(
      ({properties}) => properties['content']
    )
  ).toEqual(['A', 'B'])
})
