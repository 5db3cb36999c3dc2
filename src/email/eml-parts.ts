/** Parts of a message by type: `text/plain`, `text/html`, `image/png` … */
export type EmlParts = ReadonlyMap<string, readonly EmlPart[]>

/** A part of a message. */
export interface EmlPart {
  readonly headers: ReadonlyMap<string, string>
  /** Decodes what it holds: pictures are most of a message. */
  readonly body: () => Uint8Array
}

/** Messages that were taken apart: several gates read each. */
const known = new WeakMap<Uint8Array, EmlParts>()

/**
 * Takes apart a message that `toEml` wrote, from its bytes, once.
 *
 * @throws {Error}
 *   On what `toEml` does not write.
 */
export function emlParts(bytes: Uint8Array): EmlParts {
  const parts = known.get(bytes) ?? takeApart(bytes)
  known.set(bytes, parts)
  return parts
}

function takeApart(bytes: Uint8Array): EmlParts {
  const parts = new Map<string, EmlPart[]>()
  read(latin1Of(bytes))
  return parts

  function read(source: string): void {
    const end = source.indexOf('\r\n\r\n')
    if (end === -1) throw new Error('Cannot find the end of the headers')
    const headers = headersOf(source.slice(0, end))
    const body = source.slice(end + 4)
    const type = headers.get('content-type') ?? ''
    const boundary = /;\s*boundary="([^"]+)"/.exec(type)?.[1]

    if (boundary === undefined) {
      const [name = ''] = type.split(';')
      const part = {body: () => decode(body, headers), headers}
      const same = parts.get(name)
      if (same) same.push(part)
      else parts.set(name, [part])
      return
    }

    const pieces = `\r\n${body}`.split(`\r\n--${boundary}`)
    if (!pieces.at(-1)?.startsWith('--')) throw new Error('Cannot find the end')
    for (const piece of pieces.slice(1, -1)) read(piece.replace(/^\r\n/, ''))
  }
}

/** Text of the only part of a type. */
export function emlText(bytes: Uint8Array, type: string): string {
  const [part] = emlParts(bytes).get(type) ?? []
  if (!part) throw new Error(`Cannot find a part of \`${type}\``)
  return new TextDecoder().decode(part.body()).replaceAll('\r\n', '\n')
}

/** Bytes as characters, of which the first 256 are the same. */
export function latin1Of({buffer, byteLength, byteOffset}: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1')
}

function headersOf(source: string): ReadonlyMap<string, string> {
  const lines = source.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  return new Map(
    lines.map(function (line): [string, string] {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    })
  )
}

function decode(body: string, headers: ReadonlyMap<string, string>): Buffer {
  switch (headers.get('content-transfer-encoding')) {
    case 'base64':
      return Buffer.from(body, 'base64')
    case 'quoted-printable':
      return decodeQuoted(body)
    default:
      return Buffer.from(body, 'latin1')
  }
}

/** Decodes quoted-printable, of which capitals alone are written. */
function decodeQuoted(body: string): Buffer {
  const bytes = Buffer.allocUnsafe(body.length)
  let length = 0
  for (let at = 0; at < body.length; at++) {
    const code = body.charCodeAt(at)
    const hex = code === 61 ? body.slice(at + 1, at + 3) : ''
    if (hex !== '') at += 2
    if (hex === '\r\n') continue
    bytes[length++] = hex === '' ? code : Number.parseInt(hex, 16)
  }
  return bytes.subarray(0, length)
}
