import {nearest} from '../diagnostic/index.ts'
import {tokenPattern} from './fill-tokens.ts'

/**
 * Checks that each token of a template is known.
 *
 * @param html
 *   Text of the file.
 * @param path
 *   Its path, for messages.
 * @param known
 *   Tokens of `template.yaml`.
 * @throws {Error}
 *   On a token that nobody would fill: templates belong to the project.
 */
export function checkTokens(
  html: string,
  path: string,
  known: Readonly<Record<string, string>>
): void {
  for (const match of html.matchAll(tokenPattern)) {
    const [token, name = ''] = match
    if (known[name] !== undefined) continue
    const before = html.slice(0, match.index).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    const meant = nearest(name, Object.keys(known))
    const fix =
      meant === undefined
        ? 'name it there, or delete it'
        : `write \`{{${meant}}}\``
    throw new Error(
      `${path}:${before.length}:${column}: Unexpected token \`${token}\`, expected one under \`tokens\` of its \`template.yaml\`; ${fix}`
    )
  }
}
