import PostalMime from 'postal-mime'
import {expect, test} from 'vitest'
import {createDigest, createDigestFiles} from './digest.ts'

// Gmail cuts messages of 102 KB; notes on budgets say 60 cards have 52 KB.
test('should hold as many summaries as are not cut', async function () {
  const html = await createDigest(30)
  expect(Buffer.byteLength(html)).toBeLessThan(80_000)
})

test('should name the first summary that would be cut', async function () {
  await expect(createDigest(100)).rejects.toThrow(
    /Unexpected 100 summaries in a digest, expected at most \d\d: Gmail cuts/
  )
})

test('should say of what day it is, and of how many reports', async function () {
  const files = await createDigestFiles(5)
  expect(files.get('newsletter.txt')).toContain(
    'Digest · 14 November 2025 · 5 reports'
  )
})

test('should speak of one report as one', async function () {
  const html = await createDigest(1)
  expect(html).toContain('>1 trial report, with what it does not show.')
  expect(html).toContain(' · 1 report<')
})

test('should be read by another program as it was written', async function () {
  const files = await createDigestFiles(3)
  const [eml, html, text] = ['eml', 'html', 'txt'].map((ending) =>
    files.get(`newsletter.${ending}`)
  )
  if (!(eml instanceof Uint8Array)) throw new Error('Cannot find the draft')
  const mail = await PostalMime.parse(eml)
  expect(mail.subject).toBe('Abstracts in five minutes')
  expect(mail.text?.trimEnd()).toBe(String(text).trimEnd())
  expect(mail.html?.trimEnd()).toBe(String(html).trimEnd())
  expect(mail.attachments).toEqual([])
  expect(mail.to).toBeUndefined()
  expect(mail.date).toBe('2025-11-14T00:00:00.000Z')
  expect(files).toEqual(await createDigestFiles(3))
})

test('should be in ASCII and short lines that end in CR and LF', async function () {
  const eml = (await createDigestFiles(3)).get('newsletter.eml')
  const source = Buffer.from(eml ?? '').toString('latin1')
  expect(source).toMatch(/^[\u0020-\u007E\r\n]+$/)
  expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lengths = source.split('\r\n').map((line) => line.length)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(78)
})
