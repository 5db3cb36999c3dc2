import type {IncomingHttpHeaders} from 'node:http'

/** Names of this computer on which the preview answers. */
const names: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Why a request is refused; `undefined` if it may be answered.
 *
 * The server listens on loopback alone, yet any page in a browser of this
 * computer can send to it: under a name of its own that resolves to loopback
 * (DNS rebinding, told by the Host), or across sites (told by Origin and
 * Fetch Metadata).
 *
 * @param headers
 *   Headers of the request.
 * @param port
 *   Port of the server.
 */
export function refusal(
  headers: IncomingHttpHeaders,
  port: number
): string | undefined {
  const {host, origin} = headers
  if (host === undefined || !isOurs(host, port))
    return `Unexpected host, expected \`127.0.0.1:${port}\` or \`localhost:${port}\``
  if (origin !== undefined && origin !== `http://${host}`)
    return 'Unexpected origin, expected that of the preview'
  const site = headers['sec-fetch-site']
  const isOpened =
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return isOpened ? undefined : 'Unexpected site, expected the preview'
  return undefined
}

function isOurs(host: string, port: number): boolean {
  const [, name = '', written = '80'] = /^(.*?)(?::(\d+))?$/.exec(host) ?? []
  return names.has(name.toLowerCase()) && written === String(port)
}
