import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'

const folder = fileURLToPath(new URL('../../templates', import.meta.url))

/** What the browser prints as pixels. */
const pixels: readonly (readonly [string, (text: string) => boolean])[] = [
  [
    'a filter',
    (text) => /(?<![-\w])(?:backdrop-)?filter\s*[:=]|<filter\b/i.test(text)
  ],
  [
    'a mask',
    (text) =>
      /(?<![-\w])(?:-webkit-)?mask(?:-image)?\s*[:=]|<mask\b/i.test(text)
  ],
  ['an SVG pattern', (text) => /<pattern\b/i.test(text)],
  ['a blurred shadow', hasBlur]
]

/** Whether a shadow has a third length that is not 0. */
function hasBlur(css: string): boolean {
  const shadows = css.matchAll(/(?:box|text)-shadow\s*:([^;}]*)/gi)
  return [...shadows].some(([, value = '']) =>
    value
      .replaceAll(/#[\da-f]+|\([^)]*\)/gi, '')
      .split(',')
      .some(
        (layer) => Number.parseFloat(layer.match(/[\d.]+/g)?.[2] ?? '0') > 0
      )
  )
}

function findPixels(text: string): readonly string[] {
  return pixels.filter(([, has]) => has(text)).map(([name]) => name)
}

describe('the test itself', function () {
  test.each([
    ['a { filter: blur(2px) }', ['a filter']],
    ['a { backdrop-filter: blur(2px) }', ['a filter']],
    ['<rect filter="url(#a)">', ['a filter']],
    ['a { mask-image: url(a) }', ['a mask']],
    ['<pattern id="a">', ['an SVG pattern']],
    ['a { box-shadow: 0 1px 3px red }', ['a blurred shadow']],
    ['a { text-shadow: 1px 1px 0.5pt }', ['a blurred shadow']],
    ['a { box-shadow: 0 1px 0 3px red }', []],
    ['a { box-shadow: none; --my-filter: 1; border: 1px }', []]
  ])('should know `%s`', function (css, found) {
    expect(findPixels(css)).toEqual(found)
  })
})

test('should be in no template that is printed', async function () {
  const names = (await readdir(folder, {recursive: true})).filter((name) =>
    /^(?:abstract|handout|poster)\b.*\.(?:css|html)$/.test(name)
  )
  const found: string[] = []
  for (const name of names)
    for (const what of findPixels(await readFile(join(folder, name), 'utf8')))
      found.push(`${name}: ${what}`)

  expect(names.length).toBeGreaterThan(5)
  expect(found).toEqual([])
})
