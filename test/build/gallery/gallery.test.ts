import {readdirSync, readFileSync} from 'node:fs'
import {beforeAll, describe, expect, test} from 'vitest'
import {
  readDigest,
  writeDigest
} from '../../../src/build/gallery/digest-in-png.ts'
import {
  type Gallery,
  makeGallery
} from '../../../src/build/gallery/make-gallery.ts'
import {readLibrary} from '../../../src/build/library.ts'
import {nodeEffects} from '../../../src/build/node-effects.ts'
import {chartSchema, tableSchema} from '../../../src/trial/figures/index.ts'
import {pngFile} from '../images/images.ts'

const root = new URL('../../../', import.meta.url)
let gallery: Gallery

async function make(text: string): Promise<Gallery> {
  return makeGallery(
    text,
    async (name) =>
      readFileSync(new URL(`content/simulated-phase-1/${name}`, root)),
    await readLibrary(nodeEffects, 'templates', [])
  )
}

function readSummary(): string {
  return readFileSync(new URL('docs/figures/summary.md', root), 'utf8')
}

beforeAll(async function () {
  gallery = await make(readSummary())
}, 60_000)

describe('gallery', function () {
  // `npm run figures` writes page and pictures.
  test('should be current', async function () {
    await expect(gallery.markdown).toMatchFileSnapshot(
      '../../../docs/figures.md'
    )
  })

  test('should have pictures of the drawings of today, and no others', function () {
    const files = readdirSync(new URL('docs/figures/', root))
    expect(files.filter((name) => name.endsWith('.png'))).toEqual(
      gallery.pictures.map(({name}) => name).toSorted()
    )
    const digests = gallery.pictures.map(({name}) =>
      readDigest(readFileSync(new URL(`docs/figures/${name}`, root)))
    )
    expect(digests).toEqual(gallery.pictures.map(({digest}) => digest))
  })

  test('should show every type', function () {
    for (const {shape} of chartSchema.options) {
      const [type] = shape.type.values
      expect(gallery.markdown).toContain(`## Chart \`${type}\`\n`)
    }
    const tables = tableSchema.def.out.options.length
    expect(gallery.markdown.match(/^## Table `/gm)).toHaveLength(tables)
  })

  test('should not be made of what is wrong', async function () {
    await expect(
      make(readSummary().replace('of: dl\n', 'of: dll\n'))
    ).rejects.toThrow('Unexpected result `dll`')
  })
})

test('should know the drawing of a picture again', function () {
  const digest = 'ab'.repeat(32)
  const picture = writeDigest(pngFile(3, 2), digest)
  expect(readDigest(picture)).toBe(digest)
  expect(readDigest(pngFile(3, 2))).toBeUndefined()
})
