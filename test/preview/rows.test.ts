import {describe, expect, test} from 'vitest'
import {readRows} from '../../src/preview/rows.ts'

const files: Readonly<Record<string, string>> = {
  'c/a/adsl.csv':
    'USUBJID,TRT01A,SAFFL\nP-01,"DL1, low",Y\nP-02,DL2,Y\nP-03,DL2,N\n',
  'c/a/adrs.csv': 'PARAMCD,USUBJID,AVALC\nBOR,P-02,PR\n',
  'c/a/summary.md': '# Text\n\n```csv adsl\nUSUBJID,SEX\nP-01,F\nP-02,M\n```\n'
}
const readText = async (file: string) => files[file]

describe('readRows', function () {
  test('should show who was counted, and who was not', async function () {
    expect(
      await readRows(
        {
          population: ['c/a/adsl.csv:2-3'],
          rows: ['c/a/adrs.csv:2'],
          where: 'PARAMCD = BOR and AVALC in (CR, PR)'
        },
        readText
      )
    ).toEqual({
      columns: ['USUBJID', 'AVALC'],
      others: [{cells: ['P-01', ''], file: 'c/a/adsl.csv', line: 2}],
      rows: [{cells: ['P-02', 'PR'], file: 'c/a/adrs.csv', line: 2}]
    })
  })

  test('should read rows of a block of the summary', async function () {
    const {columns, rows} = await readRows(
      {population: [], rows: ['c/a/summary.md:5-6']},
      readText
    )
    expect(columns).toEqual(['USUBJID', 'SEX'])
    expect(rows.map(({cells}) => cells)).toEqual([
      ['P-01', 'F'],
      ['P-02', 'M']
    ])
  })

  test('should name lines alone where a file is no text', async function () {
    expect(
      await readRows({population: [], rows: ['c/a/adae.xpt:7,9']}, readText)
    ).toEqual({
      columns: [],
      others: [],
      rows: [
        {cells: [], file: 'c/a/adae.xpt', line: 7},
        {cells: [], file: 'c/a/adae.xpt', line: 9}
      ]
    })
  })

  test('should keep commas of quoted cells', async function () {
    const {rows} = await readRows(
      {population: [], rows: ['c/a/adsl.csv:2'], where: 'SAFFL = Y'},
      readText
    )
    expect(rows[0]?.cells).toEqual(['P-01', 'Y', 'DL1, low'])
  })
})
