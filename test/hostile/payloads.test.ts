import type {Element, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {visit} from 'unist-util-visit'
import {beforeAll, describe, expect, test} from 'vitest'
import {htmlText} from '../../src/check/parity/index.ts'
import {errorsOf, type Make, makePipeline} from '../honest/make-pipeline.ts'
import {canary, payloads} from './payloads.ts'

let make: Make
let built = 0

beforeAll(async function () {
  make = await makePipeline()
})

/** A summary that says a payload wherever it can say anything. */
function summary(payload: string): string {
  const quoted = JSON.stringify(payload)
  const escaped = payload.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`)
  return `---
title: ${JSON.stringify(`Title ${escaped}`)}
takeaway: ${JSON.stringify(`Takeaway ${escaped}`)}
authors:
  - {name: ${quoted}, affiliations: [one]}
affiliations:
  - {id: one, name: ${quoted}, city: ${quoted}}
meeting: sno
data-status: final
funding: ${JSON.stringify(escaped)}
keywords: [${quoted}]
contact: ${quoted}
trial: {sponsor: ${quoted}}
---

## Background

Text ${escaped} of it.

## ${escaped}

| ${escaped} | b |
| --- | --- |
| ${escaped} | c |

- ${escaped}

## Results

## Conclusions
`
}

/** What of a page runs, asks an address, or is none of ours. */
function dangerous(html: string): readonly string[] {
  const found: string[] = []
  const tree: Root = fromHtml(html)
  visit(tree, 'element', function (node: Element) {
    const {properties, tagName} = node
    if (
      /^(?:base|embed|form|iframe|input|object|template|video)$/.test(tagName)
    )
      found.push(tagName)
    if (tagName === 'link') found.push('link')
    if (tagName === 'meta' && String(properties['httpEquiv']) === 'refresh')
      found.push('refresh')
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name)) found.push(name)
      if (!/^(?:href|src|srcSet|xLinkHref|action|data)$/.test(name)) continue
      const address = String(value)
      if (address.includes('canary')) found.push(address)
      if (
        !/^(?:https:|mailto:|#|data:image\/(?:png|jpeg);|images\/[\w.-]+$|\{\{|$)/i.test(
          address
        )
      )
        found.push(address)
    }
    if (tagName !== 'script' && tagName !== 'style') return
    for (const child of node.children)
      if (child.type === 'text' && /alert\(x\)|canary/.test(child.value))
        if (properties['type'] !== 'application/ld+json')
          found.push(child.value)
  })
  return found
}

describe('a payload', function () {
  test.for(payloads)(
    'should be printed as it is, or refused: %s',
    async function (payload) {
      const outcome = await make(summary(payload), [
        'abstract',
        'handout',
        'newsletter',
        'poster'
      ])
      const errors = errorsOf(outcome)
      const pages = [...outcome.products].filter(([name]) =>
        name.endsWith('.html')
      )
      expect(errors.length > 0 || pages.length > 0, errors.join('\n')).toBe(
        true
      )
      for (const [name, contents] of pages) {
        const html = String(contents)
        expect(dangerous(html), name).toEqual([])
      }
      const handout = outcome.products.get('handout.html')
      if (handout !== undefined) built++
      const plain = payload.replaceAll(/ +/g, ' ')
      const shown = handout === undefined ? plain : htmlText(String(handout))
      expect(shown.replaceAll(/\s+/g, ' ')).toContain(plain)
    }
  )

  test('should be one of forty and more, most of which are built', function () {
    expect(built).toBeGreaterThan(35)
    expect(payloads.length).toBeGreaterThanOrEqual(40)
    expect(payloads.some((payload) => payload.includes(canary))).toBe(true)
  })
})
