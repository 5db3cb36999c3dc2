/**
 * HTML in ASCII: other characters become references, `≥` becomes `&#x2265;`.
 *
 * A fragment has no head that says its encoding, and `â‰¥ 3` is what a browser
 * or an editor that guesses another one makes of `≥ 3`.
 *
 * @param html
 *   HTML without `script` and `style`.
 */
export function toAscii(html: string): string {
  return html.replaceAll(
    /[^\0-\u007F]/gu,
    (character) => `&#x${character.codePointAt(0)?.toString(16).toUpperCase()};`
  )
}
