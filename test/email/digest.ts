import {readFileSync} from 'node:fs'
import type {ElementContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {parse} from 'yaml'
import {makeDigest} from '../../src/build/make-digest.ts'
import {digestOf} from '../../src/build/read-digest.ts'
import {themeSchema} from '../../src/chart/theme.ts'
import {inlineMail, toMail} from '../../src/email/index.ts'
import {text} from '../../src/output/hast.ts'
import {themeCss} from '../../src/output/theme-css.ts'
import {parseMailer} from '../../src/output/mailer.ts'
import {fillTemplate} from '../../src/template/fill-template.ts'
import {parseTemplate} from '../../src/template/parse-template.ts'

function read(path: string): string {
  return readFileSync(`templates/${path}`, 'utf8')
}

/**
 * Makes a digest of made-up reports.
 *
 * @param count
 *   How many.
 * @returns
 *   Page of the mailing.
 * @throws {Error}
 *   On any message.
 */
export async function createDigest(count = 5): Promise<string> {
  const files = await createDigestFiles(count)
  return String(files.get('newsletter.html'))
}

/** Style of a digest, with the colours of its theme. */
export const digestCss = themeCss(theme()) + read('digest/list/style.css')

function theme() {
  return themeSchema.parse(parse(read('themes/blue.yaml')))
}

/** The page of a digest of one report, before and after inlining. */
export function createDigestPage() {
  const [item, template] = ['item.html', 'template.html'].map((name) =>
    parseTemplate(read(`digest/list/${name}`), name)
  )
  if (!item || !template) throw new Error('Cannot find the templates')
  const known = new Set<string>([...itemSlots.keys(), ...pageSlots, 'link'])
  const items = fillTemplate(
    item,
    new Map([...itemSlots, ['link', [text('Read the report')]]]),
    {known}
  )
  const nodes = fillTemplate(
    template,
    new Map<string, readonly ElementContent[]>([
      ...pageSlots.map((name) => [name, [text(`Words of ${name}`)]] as const),
      ['items', items]
    ]),
    {known}
  )
  const page = toHtml(toMail(nodes, {language: 'en', title: 'Digest'}).tree)
  return {css: digestCss, html: inlineMail(page, digestCss), page}
}

const pageSlots = ['contents', 'facts', 'items', 'lead', 'preheader', 'title']
const itemSlots = slotsOf(0)

function slotsOf(index: number) {
  return new Map([
    ['data-status', [text('Simulated data: no real patients')]],
    ['facts', [text(`P-10${index} · Phase 1`)]],
    ['limits', [text('There was no control group.')]],
    ['short-title', [text(`Fictacel in trial ${index}`)]],
    ['takeaway', [text('Of 24 participants, 10 responded.')]],
    ['title', [text(`Fictacel into the ventricle in trial ${index}`)]]
  ])
}

/** Makes the same digest with its other files, by their names. */
export async function createDigestFiles(
  count = 5
): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const spec = {
    date: '2025-11-14',
    select: ['one'],
    title: 'Abstracts in five minutes'
  }
  const digest = digestOf(spec)
  const items = Array.from({length: count}, (_, index) => ({
    name: `P-10${index}`,
    slots: slotsOf(index),
    slug: `trial-${index}`,
    title: 'Fictacel',
    words: ''
  }))
  const files = await makeDigest(
    digest,
    spec,
    items,
    {
      item: parseTemplate(read('digest/list/item.html'), 'item.html'),
      page: parseTemplate(read('digest/list/template.html'), 'template.html'),
      style: read('digest/list/style.css'),
      theme: theme()
    },
    {
      id: 'plain',
      mailer: parseMailer(read('mailers/plain.yaml'), 'plain.yaml'),
      values: new Map()
    }
  )
  if (digest.file.messages.length > 0)
    throw new Error(digest.file.messages.join('\n'))
  return files
}
