/**
 * Makes what tells lines of fenced code from text, line by line, before a
 * parser sees them.
 *
 * @returns
 *   Takes the next line; says whether it is in a fenced block or its fence.
 */
export function createFences(): (line: string) => boolean {
  let fence = ''
  return function (line) {
    const [, found = '', info = ''] =
      /^[ \t>]*(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (fence === '') {
      if (found === '' || (found.startsWith('`') && info.includes('`')))
        return false
      fence = found
      return true
    }
    const closes = found.startsWith(fence) && info.trim() === ''
    if (closes) fence = ''
    return true
  }
}
