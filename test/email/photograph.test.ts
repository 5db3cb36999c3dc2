import type {Element} from 'hast'
import {selectAll} from 'hast-util-select'
import {expect, test} from 'vitest'
import {createPictures} from '../../src/build/pictures.ts'
import {toEml, toFragment, toMail} from '../../src/email/index.ts'
import {jpegFile, jpegFrame} from '../build/images/images.ts'

const photograph = jpegFile(jpegFrame(1040, 780))
const image: Element = {
  type: 'element',
  tagName: 'figure',
  properties: {className: ['figure', 'image'], id: 'img-1'},
  children: [
    {
      type: 'element',
      tagName: 'img',
      properties: {
        alt: 'Photograph of a lesion',
        height: 780,
        src: `data:image/jpeg;base64,${photograph.toString('base64')}`,
        width: 1040
      },
      children: []
    }
  ]
}

test('should send a photograph as it is, not drawn anew', async function () {
  const {pictures, tree} = toMail([image], {language: 'en', title: 'A trial'})
  const [img] = selectAll('img', tree)
  expect(img?.properties).toMatchObject({
    height: 390,
    src: 'images/img-1.jpg',
    width: 520
  })
  const [picture] = pictures
  if (!picture) throw new Error('Cannot find the picture')
  const draw = createPictures(
    {
      readBytes: async () => undefined,
      write: async () => expect.unreachable('photographs are not cached')
    },
    [],
    'cache'
  )
  const bytes = await draw(picture, '#ffffff')
  expect(Buffer.from(bytes).equals(photograph)).toBe(true)
  const eml = await toEml({
    date: new Date(0),
    html: '<p><img src="images/img-1.jpg"></p>',
    pictures: new Map([[picture.path, bytes]]),
    subject: 'A trial',
    text: 'A trial'
  })
  expect(Buffer.from(eml).toString('latin1')).toContain(
    'Content-Type: image/jpeg; name=img-1.jpg'
  )
})

test('should show a photograph in fragments by the same name', function () {
  const children = toFragment([image])
  const [img] = selectAll('img', {type: 'root', children})
  expect(img?.properties).toMatchObject({src: 'images/img-1.jpg'})
})
