import {describe, expect, test} from 'vitest'
import type {Effects} from '../../src/build/effects.ts'
import {
  commitProducts,
  removeStaging,
  stagingOf,
  sweepStaging
} from '../../src/build/staging.ts'
import {memoryEffects} from '../memory-effects.ts'
import type {Files} from './world.ts'

const staging = stagingOf('dist', 1)

describe('commitProducts', function () {
  test('should replace a folder as a whole', async function () {
    const files: Files = new Map([
      ['dist/one/old.html', 'old'],
      ['dist/two/other.html', 'other']
    ])
    const products = new Map([['images/new.png', 'new']])
    await commitProducts(memoryEffects(files), staging, 'dist', 'one', products)
    expect([...files].sort()).toEqual([
      ['dist/one/images/new.png', 'new'],
      ['dist/two/other.html', 'other']
    ])
  })

  test('should never show a folder that is half written', async function () {
    const files: Files = new Map([
      ['dist/one/a.html', 'old'],
      ['dist/one/b.html', 'old']
    ])
    const seen = new Set<string>()
    await commitProducts(
      watched(files, function () {
        const contents = ['a', 'b'].map(
          (name) => files.get(`dist/one/${name}.html`) ?? 'none'
        )
        seen.add(contents.join(' '))
      }),
      staging,
      'dist',
      'one',
      new Map([
        ['a.html', 'new'],
        ['b.html', 'new']
      ])
    )
    expect([...seen]).toEqual(['old old', 'none none', 'new new'])
  })

  test('should give the old folder back if the new one cannot be moved', async function () {
    const files: Files = new Map([['dist/one/a.html', 'old']])
    const effects = memoryEffects(files)
    const end = commitProducts(
      {
        ...effects,
        async move(from, to) {
          if (from.includes('/new/')) throw new Error('Folder is open')
          return effects.move(from, to)
        }
      },
      staging,
      'dist',
      'one',
      new Map([['a.html', 'new']])
    )
    await expect(end).rejects.toThrow('Folder is open')
    expect(files.get('dist/one/a.html')).toBe('old')
  })

  test.each(['../two/a.html', '/etc/a.html', 'a/../../b.html'])(
    'should not write to `%s`',
    async function (path) {
      const files: Files = new Map()
      const products = new Map([[path, 'new']])
      const effects = memoryEffects(files)
      await expect(
        commitProducts(effects, staging, 'dist', 'one', products)
      ).rejects.toThrow(RangeError)
      expect(files.size).toBe(0)
    }
  )
})

describe('sweepStaging', function () {
  test('should remove what dead processes left, and give back what they put aside', async function () {
    const files: Files = new Map([
      ['dist/.staging/10/new/one/a.html', 'half'],
      ['dist/.staging/10/old/one/a.html', 'old'],
      ['dist/.staging/11/old/two/a.html', 'old'],
      ['dist/two/a.html', 'new'],
      ['dist/.staging/12/new/three/a.html', 'living']
    ])
    const effects = {
      ...memoryEffects(files),
      isRunning: (pid: number) => pid === 12
    }
    await sweepStaging(effects, 'dist')
    expect([...files].sort()).toEqual([
      ['dist/.staging/12/new/three/a.html', 'living'],
      ['dist/one/a.html', 'old'],
      ['dist/two/a.html', 'new']
    ])
  })
})

test('should remove the folder of one process alone', async function () {
  const files: Files = new Map([
    ['dist/.staging/1/new/one/a.html', 'mine'],
    ['dist/.staging/12/new/one/a.html', 'theirs']
  ])
  await removeStaging(memoryEffects(files), 'dist', 1)
  expect([...files.keys()]).toEqual(['dist/.staging/12/new/one/a.html'])
})

/** Effects that tell of each change. */
function watched(files: Files, change: () => void): Effects {
  const effects = memoryEffects(files)
  return {
    ...effects,
    async move(from, to) {
      await effects.move(from, to)
      change()
    },
    async remove(path) {
      await effects.remove(path)
      change()
    },
    async write(path, contents) {
      await effects.write(path, contents)
      change()
    }
  }
}
