import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {sanitize} from '../../src/html/sanitize.ts'
import {createImage} from '../../src/output/image-block.ts'

const node = {
  type: 'imageBlock',
  id: 'img-1',
  file: 'scan.png',
  alternative: 'A "scan" <of> a lesion',
  children: [{type: 'text', value: 'Day 56'}]
} satisfies Parameters<typeof createImage>[0]
const image = {
  type: 'image/png',
  bytes: new TextEncoder().encode('png'),
  widthPx: 640,
  heightPx: 480
} as const

test('should put the data of an image into the page, and stay safe', function () {
  const content = createImage(node, {images: new Map([['img-1', image]])})
  // `cG5n` is `png` in base64.
  expect(toHtml({type: 'root', children: sanitize(content)})).toBe(
    '<figure class="figure image" id="img-1"><img src="data:image/png;base64,cG5n" alt="A &#x22;scan&#x22; <of> a lesion" width="640" height="480"><figcaption><span class="caption">Day\u00A056</span></figcaption></figure>'
  )
})

test('should print nothing of an image that was refused', function () {
  expect(createImage(node, {images: new Map()})).toEqual([])
  expect(createImage(node, {})).toEqual([])
})

test.for([
  'https://example.org/scan.png',
  'data:image/svg+xml;base64,AAAA',
  'data:text/html;base64,AAAA',
  'file:///etc/passwd',
  'scan.png'
])('should keep no image from %s', function (src) {
  const [img] = sanitize([
    {type: 'element', tagName: 'img', properties: {src}, children: []}
  ])
  expect(img).toMatchObject({properties: {}})
  expect(toHtml({type: 'root', children: img ? [img] : []})).toBe('<img>')
})
