import {createHash} from 'node:crypto'

/** Version of what is sealed: another one is as good as none. */
const format = 'plenary 1'

/** Text of a value that tells by itself whether it is whole. */
export function seal(value: unknown): string {
  const text = JSON.stringify(value)
  return `${format} ${sha256(text)}\n${text}\n`
}

/**
 * The value of a text that was sealed.
 *
 * Its shape is not validated: what is whole is what this version wrote.
 *
 * @returns
 *   `undefined` if it is damaged, or of another version.
 */
export function unseal<Value>(
  contents: Uint8Array | undefined
): Value | undefined {
  if (!contents) return undefined
  const text = new TextDecoder().decode(contents)
  const end = text.indexOf('\n')
  const body = text.slice(end + 1, -1)
  if (text.slice(0, end) !== `${format} ${sha256(body)}`) return undefined
  const value: Value = JSON.parse(body)
  return value
}

/** SHA-256 in hexadecimal digits. */
export function sha256(contents: Uint8Array | string): string {
  return createHash('sha256').update(contents).digest('hex')
}
