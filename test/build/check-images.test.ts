import type {Element} from 'hast'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {checkImages} from '../../src/build/check-images.ts'
import type {Resolved} from '../../src/resolve/index.ts'

const point = {line: 12, column: 1}
const tree: Resolved['tree'] = {
  type: 'root',
  children: [
    {
      type: 'imageBlock',
      id: 'img-1',
      file: 'scan.png',
      alternative: 'A scan',
      children: [],
      position: {start: point, end: point}
    }
  ]
}

function check(widthPx: number, frame = 'column-1'): VFile {
  const file = new VFile({path: 'content/demo/summary.md'})
  const figure: Element = {
    type: 'element',
    tagName: 'figure',
    properties: {id: 'img-1'},
    children: []
  }
  const column: Element = {
    type: 'element',
    tagName: 'div',
    properties: {dataFrame: frame},
    children: [figure]
  }
  const image = {type: 'image/png', bytes: new Uint8Array(), widthPx} as const
  checkImages(
    [column],
    // 4 inches.
    [{id: 'column-1', widthPx: 384}],
    {images: new Map([['img-1', {...image, heightPx: 400}]]), tree},
    'poster',
    file
  )
  return file
}

test('should take images of 150 dots an inch', function () {
  expect(check(600).messages).toEqual([])
})

test('should refuse images with fewer, at their place', function () {
  const [message] = check(599).messages
  expect(message?.ruleId).toBe('image-resolution')
  expect(message?.line).toBe(12)
  expect(message?.reason).toBe(
    'Unexpected 149 dots an inch of an image that is 599 pixels wide on the poster, where it prints 102 mm wide, expected at least 150'
  )
  expect(message?.note).toContain('at least 600 pixels wide')
})

test('should not judge what is in no frame', function () {
  expect(check(10, 'elsewhere').messages).toEqual([])
})
