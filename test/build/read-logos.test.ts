import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import type {SummaryInput} from '../../src/build/pipeline-types.ts'
import {readLogos} from '../../src/build/read-logos.ts'
import {readSharedImages} from '../../src/build/read-shared-images.ts'
import {linePlace} from '../../src/diagnostic/place.ts'
import {frontMatter} from '../output/resolved.ts'
import {pngFile} from './images/images.ts'

const path = 'content/a/summary.md'
const shared = 'content/_defaults.yaml'

function logo(name: string, file = path) {
  return {
    alt: 'Institute',
    file: name,
    of: 'non-profit' as const,
    place: linePlace(file, 3)
  }
}

async function read(
  logos: readonly ReturnType<typeof logo>[],
  own: Readonly<Record<string, Uint8Array>>,
  beside: Readonly<Record<string, Uint8Array>> = {}
) {
  const file = new VFile({path})
  const input: SummaryInput = {
    defaults: {images: new Map(Object.entries(beside)), path: shared, text: ''},
    outputs: [],
    path,
    printer: undefined,
    readSibling: async (name) => own[name],
    slug: 'a',
    text: ''
  }
  const found = await readLogos(frontMatter({logos}), input, file)
  return {
    found,
    messages: file.messages.map(({file: name, reason, ruleId}) => [
      name,
      ruleId,
      reason
    ])
  }
}

test('should read logos of the folder, by what is in them', async function () {
  const {found, messages} = await read([logo('a.jpg')], {
    'a.jpg': pngFile(300, 100)
  })
  expect(messages).toEqual([])
  expect(found).toMatchObject([
    {alt: 'Institute', image: {heightPx: 100, type: 'image/png', widthPx: 300}}
  ])
})

test('should read logos from beside the file that names them', async function () {
  const {found} = await read(
    [logo('a.png', shared)],
    {},
    {'a.png': pngFile(1, 1)}
  )
  expect(found).toHaveLength(1)
  const own = await read([logo('a.png')], {}, {'a.png': pngFile(1, 1)})
  expect(own.found).toEqual([])
  expect(own.messages).toEqual([
    [path, 'image-file', 'Missing file `a.png`, expected it in `content/a`']
  ])
})

test('should refuse drawings of other types', async function () {
  const {messages} = await read([logo('a.png')], {
    'a.png': new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg">'
    )
  })
  expect(messages).toEqual([
    [
      path,
      'image-file',
      'Unexpected logo `a.png`, which is SVG inside, expected PNG or JPEG'
    ]
  ])
})

test('should read the images that are named, and no other', async function () {
  const asked: string[] = []
  const images = await readSharedImages(
    'logos:\n  - {file: us.PNG, alt: Us, of: company}\n# data.csv\n',
    async function (name) {
      asked.push(name)
      return pngFile(1, 1)
    }
  )
  expect(asked).toEqual(['us.PNG'])
  expect([...images.keys()]).toEqual(['us.PNG'])
})
