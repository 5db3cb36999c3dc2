import {expect, test} from 'vitest'
import type {Block, ProductDocument} from '../../src/output/document.ts'
import {sortIntoFlows} from '../../src/template/place-blocks.ts'

function block(id: string, kind: Block['kind'], section: string): Block {
  return {id, kind, section, keepWithNext: false, content: []}
}

const document: ProductDocument = {
  output: 'poster',
  language: 'en',
  title: 'T',
  slots: new Map(),
  sections: [
    {
      id: 'results',
      title: 'Results',
      blocks: [
        block('a', 'text', 'safety'),
        block('b', 'figure', 'safety'),
        block('c', 'text', 'activity'),
        block('d', 'figure', 'activity')
      ]
    }
  ]
}
const flow = {level: true, 'max-gap-pt': 0}

test('should take the first charts, and parts of sections by id', function () {
  const flows = sortIntoFlows(document, {
    file: 'a.html',
    flows: {
      middle: {...flow, frames: ['middle'], sections: [], charts: 1},
      right: {...flow, frames: ['right'], sections: ['activity']},
      left: {...flow, frames: ['left'], sections: 'rest'}
    }
  })
  const ids = [...flows].map(([name, blocks]) => [
    name,
    blocks.map(({id}) => id).join('')
  ])
  expect(ids).toEqual([
    ['middle', 'b'],
    ['right', 'cd'],
    ['left', 'a']
  ])
})

test('should leave charts to flows that keep all of theirs', function () {
  const flows = sortIntoFlows(document, {
    file: 'a.html',
    flows: {
      middle: {...flow, frames: ['middle'], sections: [], charts: 2},
      right: {
        ...flow,
        frames: ['right'],
        sections: ['safety'],
        'keeps-all': true
      },
      left: {...flow, frames: ['left'], sections: 'rest'}
    }
  })
  expect([...flows].map(([, blocks]) => blocks.map(({id}) => id))).toEqual([
    ['d'],
    ['a', 'b'],
    ['c']
  ])
})
