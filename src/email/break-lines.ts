/**
 * Ends of blocks, after which a line break changes nothing: between two cells,
 * rows or paragraphs, white space is not shown.
 */
const blockEnd =
  /^(?:<\/(?:blockquote|body|caption|d[dlt]|div|h[1-6]|head|li|ol|p|style|table|tbody|t[dhr]|tfoot|thead|title|ul)>|<(?:!doctype|body|head|html|meta)\b|<!--)/i

/** Comments, tags (with `>` in their attributes) and text. */
const parts =
  /<!--[\s\S]*?-->|<style\b[\s\S]*?<\/style>|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/gi

/** Text and attributes between white space, quoted values in one piece. */
const pieces = /(?:"[^"]*"|'[^']*'|[^\s"'])+/g

/**
 * Breaks lines of HTML where white space means nothing.
 *
 * RFC 5322 permits 998 octets in a line; servers break longer ones anywhere,
 * in the middle of a tag as well.
 *
 * @param html
 *   HTML without `pre`.
 * @param octets
 *   Length from which a line is broken at white space.
 */
export function breakLines(html: string, octets = 400): string {
  let output = ''
  let length = 0

  function add(text: string): void {
    output += text
    const end = text.lastIndexOf('\n')
    const added = Buffer.byteLength(end === -1 ? text : text.slice(end + 1))
    length = end === -1 ? length + added : added
  }

  for (const [part] of html.matchAll(parts)) {
    const isWhole = part.startsWith('<!--') || part.startsWith('<style')

    if (isWhole || length + Buffer.byteLength(part) <= octets) {
      add(part)
    } else {
      addPieces(part, add, (size) => length + size > octets)
    }

    if (blockEnd.test(part) && length > 0) add('\n')
  }

  return output.replaceAll(/\n\s*\n/g, '\n')
}

/** Adds a long text or tag, with line breaks for some of its white space. */
function addPieces(
  part: string,
  add: (text: string) => void,
  isFull: (size: number) => boolean
): void {
  const isTag = part.startsWith('<')
  let end = 0

  for (const match of part.matchAll(isTag ? pieces : /[^ \t\n\r\f]+/g)) {
    const space = part.slice(end, match.index)
    const [piece] = match
    end = match.index + piece.length
    const breaks = space !== '' && isFull(Buffer.byteLength(piece) + 1)
    add(breaks ? `\n${piece}` : space + piece)
  }

  add(part.slice(end))
}
