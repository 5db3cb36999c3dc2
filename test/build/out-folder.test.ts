import {describe, expect, test} from 'vitest'
import {ownerOf, overlap} from '../../src/build/out-folder.ts'
import {memoryEffects} from '../memory-effects.ts'
import {buildWorld, worldOf} from './world.ts'

describe('ownerOf', function () {
  test.each([
    ['site', 'absent'],
    ['dist', 'ours'],
    ['out/dist', 'ours'],
    ['src', 'foreign'],
    ['other', 'foreign'],
    ['src/cli.ts', 'file'],
    ['made', 'ours']
  ])('should judge %s', async function (out, expected) {
    const files = new Map([
      ['dist/a.txt', 'x'],
      ['out/dist/a.txt', 'x'],
      ['src/cli.ts', 'x'],
      ['other/report.json', '{"generator": "another"}'],
      ['made/.plenary/records/one.json', 'x']
    ])
    expect(await ownerOf(memoryEffects(files), out)).toBe(expected)
  })

  test('should know what a build wrote', async function () {
    const files = worldOf({one: 'First'})
    await buildWorld(files, {settings: {out: 'site'}})
    expect(await ownerOf(memoryEffects(files), 'site')).toBe('ours')
  })
})

describe('overlap', function () {
  test.each([
    ['dist', 'content', false],
    ['content', 'content', true],
    ['content/dist', 'content', true],
    ['.', 'content', true],
    ['..', 'content', true],
    ['../site', 'content', false],
    ['content2', 'content', false],
    ['../..', '../content', true]
  ])('should judge %s and %s', function (one, other, expected) {
    expect(overlap(one, other)).toBe(expected)
    expect(overlap(other, one)).toBe(expected)
  })
})
