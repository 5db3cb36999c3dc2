import {createHash} from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'

/** A message that is ready but for whom it goes to. */
export interface EmlSettings {
  /** Plain text, on one line. */
  readonly subject: string
  /** Document with pictures beside it, as `images/*.png` and `.jpg`. */
  readonly html: string
  readonly text: string
  /** Contents of the pictures by path. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Day that the message is of; never the time of the build. */
  readonly date: Date
}

/**
 * Writes a message as a draft that mail programs open, its pictures in it.
 *
 * The same message gives the same bytes: lines end in CR and LF, all is ASCII.
 * Nobody is addressed; `X-Unsent` lets mail programs open it for sending.
 *
 * @throws {RangeError}
 *   On a subject with control characters, which could add headers.
 */
export async function toEml({
  date,
  html,
  pictures,
  subject,
  text
}: EmlSettings): Promise<Uint8Array> {
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u001F\u007F\u0085\u2028\u2029]/.test(subject)) {
    throw new RangeError('Cannot take a subject of several lines')
  }

  const ids = new Map(
    [...pictures].map(([path, bytes]) => [
      path,
      `${digestOf([path, bytes]).slice(0, 24)}@plenary.invalid`
    ])
  )
  const own = digestOf([subject, html, text, ...ids.values()]).slice(0, 32)
  const message = new MailComposer({
    attachments: [...pictures].map(([path, bytes]) => ({
      cid: ids.get(path),
      content: Buffer.from(bytes),
      contentType: path.endsWith('.jpg') ? 'image/jpeg' : 'image/png',
      filename: path.slice(path.lastIndexOf('/') + 1)
    })),
    baseBoundary: own,
    date,
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {'X-Unsent': '1'},
    html: withIds(html, ids),
    messageId: `<${own}@plenary.invalid>`,
    newline: '\r\n',
    subject,
    text
  })
  return message.compile().build()
}

/** Pictures by their ids in the message. */
function withIds(html: string, ids: ReadonlyMap<string, string>): string {
  return html.replaceAll(/\bsrc="([^"]*)"/g, function (all, path: string) {
    const id = ids.get(path)
    return id === undefined ? all : `src="cid:${id}"`
  })
}

function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}
