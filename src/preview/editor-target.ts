import {isAbsolute, resolve, sep} from 'node:path'

/**
 * Checks what an editor is asked to open.
 *
 * @param asked
 *   `file`, `file:line` or `file:line:column`; the path as messages show it.
 * @param roots
 *   Folders that it may lie in.
 * @param realPath
 *   Where a path leads, links followed; `undefined` if nothing is there.
 * @returns
 *   The same with an absolute path; `undefined` if it may not be opened.
 */
export async function editorTarget(
  asked: string,
  roots: readonly string[],
  realPath: (path: string) => Promise<string | undefined>
): Promise<string | undefined> {
  const [, name = '', place = ''] = /^(.*?)((?::\d+){0,2})$/s.exec(asked) ?? []
  // Editors are started by way of a shell on some systems.
  if (!/^[^\p{Cc}"'`$&|;<>^%!*?\\]+$/u.test(name)) return undefined
  if (/^[a-z][a-z\d+.-]*:/i.test(name) && !isAbsolute(name)) return undefined
  const path = await realPath(resolve(name))
  if (path === undefined) return undefined
  for (const root of roots) {
    const real = await realPath(resolve(root))
    if (real !== undefined && path.startsWith(real + sep)) return path + place
  }
  return undefined
}
