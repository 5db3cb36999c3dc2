import {expect, test} from 'vitest'
import {createPictures} from '../../src/build/pictures.ts'
import {memoryEffects} from '../memory-effects.ts'

const picture = {
  heightPx: 10,
  path: 'images/a.png',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="9" height="9" fill="#1B3FAB"/></svg>',
  widthPx: 20
}

test('should draw a picture once, and keep it', async function () {
  const files = new Map<string, Uint8Array | string>()
  const first = await createPictures(
    memoryEffects(files),
    [],
    'cache'
  )(picture, '#ffffff')
  const [path = ''] = files.keys()
  expect([...files.keys()]).toEqual([
    expect.stringMatching(/^cache\/pictures\/[\da-f]{64}\.png$/)
  ])
  // What the cache holds is taken as it is.
  files.set(path, Uint8Array.of(1))
  const draw = createPictures(memoryEffects(files), [], 'cache')
  expect(await draw(picture, '#ffffff')).toEqual(Uint8Array.of(1))
  expect(first.length).toBeGreaterThan(50)
})

test.each([
  [{...picture, svg: picture.svg.replace('9', '8')}, '#ffffff'],
  [{...picture, widthPx: 21}, '#ffffff'],
  [picture, '#eeeeee']
])('should draw again what differs: %#', async function (other, ground) {
  const files = new Map<string, Uint8Array | string>()
  const draw = createPictures(memoryEffects(files), [], 'cache')
  await draw(picture, '#ffffff')
  await draw(other, ground)
  expect(files.size).toBe(2)
})
