import {expect, test} from 'vitest'
import {seal} from '../../src/build/cache/seal.ts'
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
    expect.stringMatching(/^cache\/pictures\/[\da-f]{64}\.png\.json$/)
  ])
  // What the cache holds is taken as it is.
  files.set(path, seal('AQ=='))
  const draw = createPictures(memoryEffects(files), [], 'cache')
  expect([...(await draw(picture, '#ffffff'))]).toEqual([1])
  expect(first.length).toBeGreaterThan(50)
})

test('should draw again what the cache holds no longer whole', async function () {
  const files = new Map<string, Uint8Array | string>()
  const draw = () => createPictures(memoryEffects(files), [], 'cache')
  const first = await draw()(picture, '#ffffff')
  const [[path, whole] = ['', '']] = files
  for (const damaged of [
    String(whole).slice(0, 90),
    String(whole).replace(/A(?=[^A]*$)/, 'B'),
    ''
  ]) {
    files.set(path, damaged)
    expect([...(await draw()(picture, '#ffffff'))]).toEqual([...first])
    expect(files.get(path)).toBe(whole)
  }
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
