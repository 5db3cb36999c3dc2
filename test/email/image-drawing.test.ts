import type {Element} from 'hast'
import {selectAll} from 'hast-util-select'
import {expect, test} from 'vitest'
import {svgToPng, toFragment, toMail, toText} from '../../src/email/index.ts'
import {pngFile} from '../build/images/images.ts'

const image: Element = {
  type: 'element',
  tagName: 'figure',
  properties: {className: ['figure', 'image'], id: 'img-1'},
  children: [
    {
      type: 'element',
      tagName: 'img',
      properties: {
        src: `data:image/png;base64,${pngFile(1200, 600).toString('base64')}`,
        alt: 'Scan of a lesion',
        width: 1200,
        height: 600
      },
      children: []
    }
  ]
}

test('should put an image beside the message, no wider than its text', function () {
  const {pictures, tree} = toMail([image], {language: 'en', title: 'A trial'})
  const [img] = selectAll('img', tree)
  expect(img?.properties).toMatchObject({
    src: 'images/img-1.png',
    width: 520,
    height: 260,
    alt: 'Scan of a lesion'
  })
  const [picture] = pictures
  expect(picture).toMatchObject({
    path: 'images/img-1.png',
    widthPx: 520,
    heightPx: 260
  })
  const png = svgToPng(picture?.svg ?? '', {
    fontFiles: [],
    ground: '#ffffff',
    widthPx: 1040
  })
  // Width in the header of a PNG file; colour type 6 is full colour.
  const view = new DataView(png.buffer, png.byteOffset)
  expect(view.getUint32(16)).toBe(1040)
  expect(view.getUint32(20)).toBe(520)
  expect(png[25]).toBe(6)
})

test('should show it in fragments by the same name, and say it in text', function () {
  const [img] = selectAll('img', {
    type: 'root',
    children: toFragment([image])
  })
  expect(img?.properties).toMatchObject({src: 'images/img-1.png'})
  expect(toText([image])).toBe('[Figure: Scan of a lesion]\n')
})
