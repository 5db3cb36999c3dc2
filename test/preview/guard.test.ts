import {describe, expect, test} from 'vitest'
import {refusal} from '../../src/preview/guard.ts'

const port = 4400

describe('refusal', function () {
  test.each([
    '127.0.0.1:4400',
    'localhost:4400',
    'LOCALHOST:4400',
    '[::1]:4400'
  ])('should answer on %s', function (host) {
    expect(refusal({host}, port)).toBeUndefined()
  })

  test.each([
    // Names that an attacker lets resolve to loopback.
    'evil.example:4400',
    'evil.example',
    'localhost.evil.example:4400',
    '127.0.0.1.nip.io:4400',
    'evil.localhost:4400',
    // Other addresses and ports of this computer.
    '192.168.1.10:4400',
    '0.0.0.0:4400',
    'localhost:4401',
    'localhost',
    '127.0.0.1:4400@evil.example',
    ''
  ])('should refuse %s', function (host) {
    expect(refusal({host}, port)).toMatch(/^Unexpected host/)
  })

  test('should refuse a request without a host', function () {
    expect(refusal({}, port)).toMatch(/^Unexpected host/)
  })

  test.each(['http://evil.example', 'http://localhost:3000', 'null'])(
    'should refuse the origin %s',
    function (origin) {
      const host = 'localhost:4400'
      expect(refusal({host, origin}, port)).toMatch(/^Unexpected origin/)
      expect(
        refusal({host, origin: 'http://localhost:4400'}, port)
      ).toBeUndefined()
    }
  )

  test('should refuse what other sites load, and let links to it be followed', function () {
    const host = 'localhost:4400'
    const from = (site: string, mode: string, dest: string) =>
      refusal(
        {
          host,
          'sec-fetch-dest': dest,
          'sec-fetch-mode': mode,
          'sec-fetch-site': site
        },
        port
      )
    expect(from('cross-site', 'no-cors', 'image')).toMatch(/^Unexpected site/)
    expect(from('same-site', 'no-cors', 'script')).toMatch(/^Unexpected site/)
    expect(from('cross-site', 'navigate', 'iframe')).toMatch(/^Unexpected site/)
    expect(from('cross-site', 'navigate', 'document')).toBeUndefined()
    expect(from('same-origin', 'cors', 'empty')).toBeUndefined()
    expect(from('none', 'navigate', 'document')).toBeUndefined()
  })
})
