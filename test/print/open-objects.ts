import {inflateSync} from 'node:zlib'

/**
 * All of a finished PDF that is not in a stream of its own, and the streams
 * that are compressed, inflated: what a search of its text would not see.
 */
export function openObjects(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes)
  const text = buffer.toString('latin1')
  const found = [
    ...text.matchAll(/<<(?:(?!endobj)[^])*?\/Length (\d+)>> stream\n/g)
  ]
  return found
    .map(function ({0: head, 1: length, index}) {
      const start = index + head.length
      const stream = buffer.subarray(start, start + Number(length))
      if (/\/Type \/XRef/.test(head)) return head
      return head.includes('/FlateDecode')
        ? `${head}${inflateSync(stream).toString('latin1')}`
        : `${head}${stream.toString('latin1')}`
    })
    .join('\n')
}
