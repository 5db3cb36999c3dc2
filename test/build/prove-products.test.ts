import type {ElementContent} from 'hast'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {createProver} from '../../src/build/prove-products.ts'
import {stringify} from '../../src/html/stringify.ts'
import {element} from '../../src/output/hast.ts'
import {showings} from '../../src/output/printed-values.ts'
import {resolved} from '../output/resolved.ts'

const value: ElementContent = {
  ...element('data', {value: '0.6', dataResult: 'sd/all/percent'}, ['64%']),
  position: {start: {line: 7, column: 3}, end: {line: 7, column: 20}}
}
const content = [element('p', {}, ['Stable disease in ', value, ' of SIM-001'])]
const glued = [element('p', {}, ['Stable disease in ', value, 'of 11'])]

/** Messages on products, each with its contents. */
async function prove(
  products: readonly (readonly [
    name: string,
    contents: Uint8Array | string,
    nodes: readonly ElementContent[]
  ])[],
  identifiers: readonly string[] = []
): Promise<string[]> {
  const file = new VFile({path: 'content/demo/summary.md'})
  const check = createProver(resolved([]), new Set(identifiers), file)
  for (const [name, contents, nodes] of products)
    await check({
      content: nodes,
      files: new Map([[name, contents]]),
      proofs: [
        {name, content: nodes, showing: showings.paper},
        {name: 'absent.pdf', content: nodes, showing: showings.paper}
      ]
    })
  return file.messages.map(
    ({fatal, reason, ruleId}) =>
      `${fatal === true ? 'error' : 'warning'} ${ruleId}: ${reason}`
  )
}

test('should say nothing on a product that is whole', async function () {
  expect(await prove([['poster.html', stringify(content), content]])).toEqual(
    []
  )
})

test('should read what is written', async function () {
  const html = stringify(content).replace('64%', '46%')
  expect(await prove([['poster.html', html, content]])).toEqual([
    'error product-keeps-numbers: Unexpected loss of `64%` of `sd/all/percent` in `poster.html`, found nothing like it',
    'error product-prints-traced: Unexpected number `46` in `poster.html`, expected none that the summary does not print; found `disease in 46% of SIM-001`'
  ])
})

test('should say once what is wrong in the text', async function () {
  expect(
    await prove([
      ['poster.html', stringify(glued), glued],
      ['handout.html', stringify(glued), glued]
    ])
  ).toEqual([
    'error product-keeps-numbers: Unexpected `64%of` in `poster.html`, expected `64%` of `sd/all/percent` apart from what is beside it'
  ])
})

test('should refuse a product that cannot be read', async function () {
  const bytes = new TextEncoder().encode('no PDF')
  expect(await prove([['poster.pdf', bytes, content]])).toEqual([
    'error product-readable: Cannot read `poster.pdf` again: Invalid PDF structure.'
  ])
})

test('should warn of a participant by name, once', async function () {
  expect(
    await prove(
      [
        ['poster.html', stringify(content), content],
        ['abstract.txt', 'Stable disease in 64% of SIM-001', content]
      ],
      ['SIM-001']
    )
  ).toEqual([
    'warning participant-withheld: Unexpected identifier `SIM-001` of a participant in `poster.html`, expected none outside of simulated data'
  ])
})
