import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {linePlace} from '../../src/diagnostic/index.ts'
import {decodeIbmFloat} from '../../src/trial/ibm-float.ts'
import {sasDateText, temporalKind} from '../../src/trial/sas-date.ts'
import {decodeXport} from '../../src/trial/xport.ts'
import {ibm, writeXport} from './write-xport.ts'
import * as fixtures from './xport-fixtures.ts'

function decode(bytes: Uint8Array) {
  const file = new VFile({path: 'a/summary.md'})
  const place = linePlace('a/summary.md', 8)
  const table = decodeXport(
    {name: 'adae', bytes, path: 'a/adae.xpt', place},
    file
  )
  return {table, messages: file.messages}
}

function hex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) =>
    Number.parseInt(pair, 16)
  )
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  return Uint8Array.from([...first, ...second])
}

/** The adverse events with other bytes at an offset. */
function changed(offset: number, ...bytes: readonly number[]): Uint8Array {
  const result = fixtures.events.slice()
  result.set(bytes, offset)
  return result
}

describe('decodeIbmFloat', function () {
  // 100.0 and −118.625: “IBM hexadecimal floating-point”, worked examples (the
  // second is that of Wikipedia). 98.6, 95.4 and 56.7 as SAS 9.3 wrote them.
  // 0.1 by hand: its double is 0x1.999999999999Ap-4, its hexadecimal digits
  // behind the point are 1999999999999A. 2^53 + 1 has no double: to even.
  test.each([
    ['4264000000000000', 100],
    ['c276a00000000000', -118.625],
    ['4110000000000000', 1],
    ['401999999999999a', 0.1],
    ['4262999999999998', 98.6],
    ['425f666666666668', 95.4],
    ['4238b33333333334', 56.7],
    ['0000000000000000', 0],
    ['8000000000000000', 0],
    ['4e20000000000001', 2 ** 53],
    ['4e20000000000003', 2 ** 53 + 4],
    ['4264', 100],
    ['c276a0', -118.625],
    ['7fffffffffffffff', 16 ** 63],
    ['0010000000000000', 16 ** -65]
  ])('should decode %s', function (digits, expected) {
    expect(decodeIbmFloat(hex(digits))).toBe(expected)
  })

  test('should know all 28 missing values (TS-140)', function () {
    const letters = [...'._ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    expect(letters).toHaveLength(28)
    for (const letter of letters) {
      const first = letter.charCodeAt(0).toString(16)
      expect(decodeIbmFloat(hex(`${first}00000000000000`))).toBeUndefined()
    }
    expect(decodeIbmFloat(hex('4100000000000001'))).not.toBeUndefined()
  })

  test('should say that other bytes without a fraction are no number', function () {
    // `B` alone is missing value .B, with a fraction it is a number.
    expect(decodeIbmFloat(hex('4200000000000000'))).toBeUndefined()
    expect(decodeIbmFloat(hex('2000000000000000'))).toBeNaN()
  })

  test('should give back each double to the bit', function () {
    fc.assert(
      fc.property(
        fc
          .double({min: -1e75, max: 1e75, noNaN: true})
          .filter((value) => Math.abs(value) > 1e-60),
        function (value) {
          expect(decodeIbmFloat(ibm(value))).toBe(value)
        }
      )
    )
  })
})

describe('sasDateText', function () {
  // 19725 and 19906 are TRTSDT and TRTEDT of a row of ADTTE of the CDISC pilot;
  // the Dataset-JSON 1.1 specification prints the same days as text. 0 is the
  // epoch; 21915 is 2020-01-01 (SAS documentation of dates).
  test.each([
    [0, '1960-01-01'],
    [-1, '1959-12-31'],
    [19725, '2014-01-02'],
    [19906, '2014-07-02'],
    [21915, '2020-01-01']
  ])('should print day %d', function (day, text) {
    expect(sasDateText(day, 'date')).toBe(text)
  })

  test('should print datetimes and times', function () {
    expect(sasDateText(86_400 * 21_915 + 3661, 'datetime')).toBe(
      '2020-01-01T01:01:01'
    )
    expect(sasDateText(0.5, 'datetime')).toBe('1960-01-01T00:00:00.500')
    expect(sasDateText(45_296, 'time')).toBe('12:34:56')
  })

  test('should refuse what is none', function () {
    expect(sasDateText(1.5, 'date')).toBeUndefined()
    expect(sasDateText(1e9, 'date')).toBeUndefined()
    expect(sasDateText(1e300, 'datetime')).toBeUndefined()
    expect(sasDateText(90_000, 'time')).toBeUndefined()
  })

  test('should know formats, and leave those of months alone', function () {
    expect(temporalKind('E8601DA')).toBe('date')
    expect(temporalKind('datetime')).toBe('datetime')
    expect(temporalKind('MONYY')).toBeUndefined()
    expect(temporalKind('')).toBeUndefined()
  })
})

describe('decodeXport', function () {
  test('should read what was written', function () {
    const {table, messages} = decode(fixtures.events)
    expect(messages).toEqual([])
    expect(table?.columns).toEqual([
      {name: 'USUBJID', type: 'text', label: 'Unique Subject Identifier'},
      {name: 'AEDECOD', type: 'text', label: 'Dictionary-Derived Term'},
      {name: 'AETOXGR', type: 'text', label: undefined},
      {name: 'ASTDT', type: 'date', label: undefined},
      {name: 'ASTDY', type: 'number', label: undefined}
    ])
    // 23020 is 2023-01-10: 1105 days after 2020-01-01, which is 21915.
    expect(table?.rows.map((row) => row.cells)).toEqual([
      ['01', 'Headache', '1', '2023-01-10', '5'],
      ['01', 'Anaemia', '2', '2023-02-02', '28'],
      ['02', 'Headache', '3', '', ''],
      ['04', 'Œdema', '', '2023-03-31', '-1']
    ])
    expect(table?.rows[2]?.place).toEqual(linePlace('a/adae.xpt', 3))
  })

  // Written by hand from TS-140: one variable of 4 bytes, two observations.
  test('should read a file byte by byte', function () {
    const zeros = '0'.repeat(30)
    const text = [
      `HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!${zeros}  `,
      'SAS     SAS     SASLIB  6.06    bsd4.2                          13APR89:10:20:06',
      '13APR89:10:20:06'.padEnd(80),
      'HEADER RECORD*******MEMBER  HEADER RECORD!!!!!!!000000000000000001600000000140  ',
      `HEADER RECORD*******DSCRPTR HEADER RECORD!!!!!!!${zeros}  `,
      'SAS     ABC     SASDATA 6.06    bsd4.2                          13APR89:10:20:06',
      '13APR89:10:20:06'.padEnd(80),
      'HEADER RECORD*******NAMESTR HEADER RECORD!!!!!!!000000000100000000000000000000  ',
      '\0\u0001\0\0\0\u0004\0\u0001X       ',
      'A number'.padEnd(40),
      '        \0\u0008\0\u0002\0\0\0\0        \0\0\0\0\0\0\0\0',
      '\0'.repeat(52),
      ' '.repeat(20),
      `HEADER RECORD*******OBS     HEADER RECORD!!!!!!!${zeros}  `,
      '\u0041\u0010\0\0\u00C2\u0076\u00A0\0',
      ' '.repeat(72)
    ].join('')
    const {table, messages} = decode(ascii(text))
    expect(messages).toEqual([])
    expect(table?.columns).toEqual([
      {name: 'X', type: 'number', label: 'A number'}
    ])
    expect(table?.rows.map((row) => row.cells)).toEqual([['1'], ['-118.625']])
  })

  test('should take bytes of a larger buffer', function () {
    const buffer = new Uint8Array(fixtures.events.length + 7)
    buffer.set(fixtures.events, 7)
    expect(decode(buffer.subarray(7))).toEqual(decode(fixtures.events))
  })

  test.each([0, 1, 19, 20, 21, 40])(
    'should not take the filling for observations (%d rows)',
    function (count) {
      const rows = Array.from({length: count}, () => ['abcd'])
      const bytes = writeXport('A', [{name: 'A', length: 4}], rows)
      expect(decode(bytes).table?.rows).toHaveLength(count)
    }
  )

  test.each([
    ['second data set', join(fixtures.events, fixtures.events.subarray(240))],
    ['PROC CPORT file', ascii('**COMPRESSED** **COMPRESSED** '.repeat(8))],
    ['SAS transport version 8', fixtures.eight],
    ['type 3', changed(641, 3)],
    ['a variable of 9 bytes', changed(640 + 3 * 140 + 5, 9)],
    ['a variable outside', changed(640 + 86, 1)],
    ['a number of variables that is none', changed(560 + 57, 0x58)],
    ['a variable descriptor of 149 bytes', changed(240 + 77, 0x39)],
    ['Unexpected bytes of `AEDECOD` at byte 1444', changed(1444, 0xff)],
    ['Unexpected bytes of `ASTDY` at byte 1463', changed(1463, 0x20, 0, 0)]
  ])('should refuse %s', function (reason, bytes) {
    const {table, messages} = decode(bytes)
    expect(table).toBeUndefined()
    expect(messages).toHaveLength(1)
    expect(messages[0]?.reason).toContain(reason)
    expect(messages[0]?.reason).toMatch(/byte \d+/)
  })

  test('should refuse every cut but that of all observations', function () {
    const accepted: number[] = []
    for (let length = 0; length < fixtures.events.length; length++) {
      const {table, messages} = decode(fixtures.events.subarray(0, length))
      if (table?.rows.length === 0) accepted.push(length)
      else if (!/byte \d+/.test(messages[0]?.reason ?? '')) accepted.push(-1)
    }
    // Headers end there: 8 records, 700 bytes of descriptors, 1 record.
    expect(accepted).toEqual([1440])
  })

  test('should never throw on damaged bytes', function () {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.nat(fixtures.events.length - 1),
            fc.integer({min: 0, max: 255})
          ),
          {minLength: 1, maxLength: 20}
        ),
        function (changes) {
          const bytes = fixtures.events.slice()
          for (const [offset, byte] of changes) bytes[offset] = byte
          const {table, messages} = decode(bytes)
          expect(table === undefined).toBe(messages.length > 0)
        }
      )
    )
  })

  test.each([
    ['good-data-doors/adae', fixtures.events],
    ['cell-date/adae', fixtures.unformatted],
    ['data-format/cut', fixtures.cut],
    ['data-format/eight', fixtures.eight],
    ['data-header-files/b', fixtures.twice]
  ])('should have %s as it is written here', function (name, bytes) {
    const url = new URL(`../fixtures/${name}.xpt`, import.meta.url)
    expect(new Uint8Array(readFileSync(url))).toEqual(bytes)
  })
})
