import {existsSync, readdirSync, readFileSync} from 'node:fs'
import type {ElementContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {createProver} from '../src/build/prove-products.ts'
import {formatText, recordMessage} from '../src/diagnostic/index.ts'
import {type Showing, showings} from '../src/output/printed-values.ts'
import {resolved} from './output/resolved.ts'

// A case is a folder: `content.html`, what a product was made from, the file
// that was written, often tampered with, and `messages.txt` with what is said
// of it; `identifiers.txt` names participants whom no product may name.
const root = new URL('proofs/', import.meta.url)
const cases = readdirSync(root)
const good = cases.filter((name) => name.startsWith('good-'))
const bad = cases.filter((name) => !name.startsWith('good-'))

/** What files show of their content, by their names. */
const products: Readonly<Record<string, Showing>> = {
  'abstract.html': showings.page,
  'handout.html': showings.page,
  'newsletter.eml': showings.mail,
  'newsletter.html': showings.mail,
  'newsletter.txt': showings.text,
  'poster.html': showings.page
}

async function prove(name: string): Promise<string> {
  const folder = new URL(`${name}/`, root)
  const content = fromHtml(readText('content.html'), {fragment: true})
    .children as ElementContent[]
  const file = new VFile({path: `${name}/content.html`})
  const identifiers = existsSync(new URL('identifiers.txt', folder))
    ? readText('identifiers.txt').split('\n')
    : []
  const each = createProver(resolved([]), new Set(identifiers), file)
  for (const [product, showing] of Object.entries(products)) {
    if (!existsSync(new URL(product, folder))) continue
    const isDraft = product.endsWith('.eml')
    const contents = isDraft
      ? readFileSync(new URL(product, folder))
      : readText(product)
    await each({
      content,
      files: new Map([[product, contents]]),
      proofs: [
        {
          content,
          name: product,
          ...(isDraft && {part: 'text/html' as const}),
          showing
        }
      ]
    })
  }

  const messages = file.messages.map((message) =>
    recordMessage(message, file.path)
  )
  return formatText([{messages, path: file.path, slug: name, state: 'built'}], {
    color: false
  })

  function readText(path: string): string {
    return readFileSync(new URL(path, folder), 'utf8')
  }
}

describe('proofs of products', function () {
  test.for(bad)('should report what is wrong in %s', async function (name) {
    const messages = await prove(name)
    expect(messages).not.toBe('')
    await expect(messages).toMatchFileSnapshot(`proofs/${name}/messages.txt`)
  })

  test.for(good)('should say nothing on %s', async function (name) {
    expect(await prove(name)).toBe('')
  })
})
