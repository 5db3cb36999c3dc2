import PostalMime from 'postal-mime'
import {expect, test} from 'vitest'
import {emlText} from '../../src/email/eml-parts.ts'
import {toEml} from '../../src/email/to-eml.ts'

const png = Uint8Array.from([137, 80, 78, 71, 0, 255, 10, 13])
const settings = {
  date: new Date('2025-11-14T12:00:00Z'),
  html: '<p>Response in 6 of 21, µg ≥3 <img src="images/fig-a.png" alt="x"></p>\n',
  pictures: new Map([['images/fig-a.png', png]]),
  subject: 'HER2-CAR T cells: 3 × 10⁷ cells, α and β',
  text: `Response in 6 of 21\n${'µg '.repeat(40)}\n.\n`
}

test('should be read by another program as it was written', async function () {
  const bytes = await toEml(settings)
  const mail = await PostalMime.parse(bytes)
  expect(mail.subject).toBe(settings.subject)
  expect(mail.text?.trimEnd()).toBe(settings.text.trimEnd())
  const [picture] = mail.attachments
  const id = picture?.contentId?.slice(1, -1)
  expect(mail.html?.trimEnd()).toBe(
    settings.html.replace('images/fig-a.png', `cid:${id}`).trimEnd()
  )
  expect(picture).toMatchObject({
    disposition: 'inline',
    filename: 'fig-a.png',
    mimeType: 'image/png',
    related: true
  })
  expect(new Uint8Array(picture?.content as ArrayBuffer)).toEqual(png)
  expect(mail.to).toBeUndefined()
  expect(mail.headers.map(({key}) => key).toSorted()).toEqual([
    'content-type',
    'date',
    'message-id',
    'mime-version',
    'subject',
    'x-unsent'
  ])
})

test('should give parts back that it was made from', async function () {
  const bytes = await toEml(settings)
  expect(emlText(bytes, 'text/plain')).toBe(settings.text)
  expect(emlText(bytes, 'text/html')).toContain('Response in 6 of 21, µg ≥3')
})

test('should be ASCII in short lines that end in CR and LF', async function () {
  const source = Buffer.from(await toEml(settings)).toString('latin1')
  expect(source).toMatch(/^[\u0020-\u007E\r\n]*$/)
  expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lengths = source.split('\r\n').map((line) => line.length)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(78)
})

test('should give the same bytes for the same message', async function () {
  expect(await toEml(settings)).toEqual(await toEml(settings))
})

test.each(['a\r\nBcc: x@example.org', 'a\nb', 'a\rb', 'a\u0000b', 'a\u2028b'])(
  'should refuse the subject %j',
  async function (subject) {
    await expect(toEml({...settings, subject})).rejects.toThrow(
      'Cannot take a subject of several lines'
    )
  }
)
