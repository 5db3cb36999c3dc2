import {describe, expect, test} from 'vitest'
import {mergeShards} from '../../../src/build/merge/merge-shards.ts'
import {readShards} from '../../../src/build/merge/read-shards.ts'
import {contentDigest, shardOf} from '../../../src/build/shard.ts'
import {memoryEffects} from '../../memory-effects.ts'
import {
  buildWorld,
  type Changes,
  type Files,
  pathsIn,
  settings,
  worldOf
} from '../world.ts'

const texts = {
  five: 'REFUSE',
  four: 'Fourth',
  one: 'First',
  seven: 'Seventh',
  six: 'Sixth',
  three: 'Third',
  two: 'Second'
}
const of = 3

/** A world with all parts of a build in `part-1` and so on. */
async function buildParts(
  changes: readonly Changes['settings'][] = []
): Promise<Files> {
  const files = worldOf(texts)
  for (let index = 1; index <= of; index++)
    await buildWorld(files, {
      settings: {
        out: `part-${index}`,
        shard: {index, of},
        ...changes[index - 1]
      }
    })
  return files
}

async function merge(files: Files, ...parts: readonly number[]) {
  const effects = memoryEffects(files)
  const shards = await readShards(
    effects,
    parts.map((part) => `part-${part}`)
  )
  return mergeShards(effects, settings, shards)
}

function text(contents: Uint8Array | string | undefined): string | undefined {
  return contents === undefined ? undefined : Buffer.from(contents).toString()
}

describe('shardOf', function () {
  test('should put each summary into one part, whatever others there are', function () {
    const slugs = Object.keys(texts)
    const parts = slugs.map((slug) => shardOf(slug, of))
    expect(parts.every((part) => part >= 1 && part <= of)).toBe(true)
    expect(new Set(parts).size).toBe(of)
    expect(shardOf('one', 1)).toBe(1)
  })

  // First four bytes of `printf one | sha256sum`, 7692c3ad: modulo 4 is 1.
  test('should stay as it is documented', function () {
    expect(shardOf('one', 4)).toBe((0x76_92_c3_ad % 4) + 1)
  })

  test('should know contents by names alone, in any order', function () {
    expect(contentDigest(['a', 'b'])).toBe(contentDigest(['b', 'a']))
    expect(contentDigest(['a', 'b'])).not.toBe(contentDigest(['ab']))
  })
})

describe('mergeShards', function () {
  test('should make what one build makes', async function () {
    const files = await buildParts()
    const report = await merge(files, 3, 1, 2)
    expect(report.counts).toMatchObject({built: 6, refused: 1})

    const whole = worldOf(texts)
    await buildWorld(whole)
    expect(pathsIn(files, 'dist')).toEqual(pathsIn(whole, 'dist'))
    for (const path of pathsIn(whole, 'dist'))
      expect(text(files.get(`dist/${path}`)), path).toBe(
        text(whole.get(`dist/${path}`))
      )
  })

  test('should bring the records along', async function () {
    const files = await buildParts()
    await merge(files, 1, 2, 3)
    const {made, report} = await buildWorld(files)
    expect(made).toEqual([])
    expect(report.run).toMatchObject({built: 0, refused: 1, reused: 6})
  })

  test('should take away what is in no part', async function () {
    const files = worldOf({...texts, old: 'Old'})
    await buildWorld(files)
    files.set('dist/CNAME', 'example.org')
    for (const [path, contents] of await buildParts()) files.set(path, contents)
    await merge(files, 1, 2, 3)
    expect(pathsIn(files, 'dist/old')).toEqual([])
    expect(files.has('dist/CNAME')).toBe(true)
  })

  test('should refuse a product that changed since', async function () {
    const files = await buildParts()
    const part = `part-${shardOf('one', of)}`
    files.set(`${part}/one/poster.html`, 'edited')
    await expect(merge(files, 1, 2, 3)).rejects.toThrow(
      `Unexpected change of \`${part}/one/poster.html\` after it was built; build that part again`
    )
    expect(pathsIn(files, 'dist/.staging')).toEqual([])
  })
})

describe('readShards', function () {
  test.each([
    [[1, 3], 'Missing part `2/3`; build with `--shard 2/3`'],
    [[2], 'Missing parts `1/3`, `3/3`'],
    [
      [1, 2, 2, 3],
      'Unexpected part 2/3 in `part-2`, which `part-2` is already'
    ],
    [[1, 2, 3, 4], 'Cannot find `part-4/report.json`']
  ])('should refuse parts %j', async function (parts, message) {
    await expect(merge(await buildParts(), ...parts)).rejects.toThrow(message)
  })

  test.each([
    [
      {shard: {index: 2, of: 4}},
      'Unexpected part 2/4 in `part-2`, beside part 1/3 in `part-1`; build all parts with the same number'
    ],
    [{version: '2.0.0'}, 'its version `2.0.0` is not `1.2.3`'],
    [
      {outputs: ['poster'] as const},
      'its outputs `poster` is not `abstract,poster,handout,newsletter`'
    ],
    [{site: 'https://example.org'}, 'its site `https://example.org` is not'],
    [{shard: undefined}, 'it is no part, or was interrupted']
  ])('should refuse another build: %j', async function (change, message) {
    const files = await buildParts([undefined, change])
    await expect(merge(files, 1, 2, 3)).rejects.toThrow(message)
  })

  test('should refuse parts of other contents', async function () {
    const files = await buildParts()
    files.set('content/eight/summary.md', 'Eighth')
    await buildWorld(files, {
      settings: {out: 'part-2', shard: {index: 2, of}}
    })
    await expect(merge(files, 1, 2, 3)).rejects.toThrow(
      'Unexpected part 2/3 in `part-2`: it knows other summaries than part 1/3 in `part-1`'
    )
  })

  test('should refuse a summary that two parts hold', async function () {
    const files = await buildParts()
    const own = `part-${shardOf('one', of)}`
    const other = own === 'part-1' ? 'part-2' : 'part-1'
    const report = JSON.parse(String(files.get(`${own}/report.json`)))
    const others = JSON.parse(String(files.get(`${other}/report.json`)))
    others.summaries.push(
      report.summaries.find(({slug}: {slug: string}) => slug === 'one')
    )
    files.set(`${other}/report.json`, JSON.stringify(others))
    await expect(merge(files, 1, 2, 3)).rejects.toThrow(
      'Unexpected summary `one` in both'
    )
  })

  test('should refuse a report of another version', async function () {
    const files = await buildParts()
    files.set('part-3/report.json', '{}')
    await expect(merge(files, 1, 2, 3)).rejects.toThrow(
      'expected a report of this version'
    )
  })
})
