import {expect, test} from 'vitest'
import type {PdfFile} from '../../../src/print/pdf/pdf-file.ts'
import {readFinished} from '../../../src/print/pdf/read-finished.ts'
import {writePdfFile} from '../../../src/print/pdf/write-pdf-file.ts'

const file: PdfFile = {
  objects: new Map([
    [1, {text: '<</Type /Catalog\n/Pages 2 0 R>>'}],
    [2, {text: '<</Type /Pages\n/Kids [4 0 R]\n/Count 1>>'}],
    [3, {stream: Buffer.from('abc\nendobj\n'), text: '<</Length 11>>'}],
    [4, {text: '<</Type /Page\n/Contents 3 0 R>>'}]
  ]),
  root: 1
}

test('should take apart what was put together', function () {
  const read = readFinished(writePdfFile(file, '1 0 R'))
  expect(read?.root).toBe(1)
  for (const [number, {stream, text}] of file.objects) {
    const object = read?.objects.get(number)
    expect(object?.text).toBe(text)
    expect(object?.stream && Buffer.from(object.stream)).toEqual(stream)
  }
})

test.each([
  ['is of another version', (text: string) => text.replace('1.7', '1.4')],
  ['goes on after its end', (text: string) => `${text}%%EOF\n`],
  ['is cut off', (text: string) => text.slice(0, -30)],
  ['has other fields', (text: string) => text.replace('[1 4 2]', '[1 3 2]')]
])('should not read a file that %s', function (_, change) {
  const text = Buffer.from(writePdfFile(file, '1 0 R')).toString('latin1')
  expect(readFinished(Buffer.from(change(text), 'latin1'))).toBeUndefined()
})
