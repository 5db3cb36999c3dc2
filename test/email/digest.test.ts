import {expect, test} from 'vitest'
import {createDigest} from './digest.ts'

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
