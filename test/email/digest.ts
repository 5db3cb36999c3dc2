import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {makeDigest} from '../../src/build/make-digest.ts'
import {digestOf} from '../../src/build/read-digest.ts'
import {themeSchema} from '../../src/chart/theme.ts'
import {text} from '../../src/output/hast.ts'
import {parseMailer} from '../../src/output/mailer.ts'
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
  const spec = {select: ['one'], title: 'Abstracts in five minutes'}
  const digest = digestOf(spec)
  const items = Array.from({length: count}, (_, index) => ({
    name: `P-10${index}`,
    slots: new Map([
      ['data-status', [text('Simulated data: no real patients')]],
      ['facts', [text(`P-10${index} · Phase 1`)]],
      ['limits', [text('There was no control group.')]],
      ['short-title', [text(`Fictacel in trial ${index}`)]],
      ['takeaway', [text('Of 24 participants, 10 responded.')]],
      ['title', [text(`Fictacel into the ventricle in trial ${index}`)]]
    ]),
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
      theme: themeSchema.parse(parse(read('themes/blue.yaml')))
    },
    {
      id: 'plain',
      mailer: parseMailer(read('mailers/plain.yaml'), 'plain.yaml'),
      values: new Map()
    }
  )
  if (digest.file.messages.length > 0)
    throw new Error(digest.file.messages.join('\n'))
  return String(files.get('newsletter.html'))
}
