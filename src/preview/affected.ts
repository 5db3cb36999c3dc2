/** What a changed file makes necessary. */
export type Affected =
  /** The folder of the content itself, or what all summaries share. */
  | {readonly kind: 'all'}
  | {readonly kind: 'summary'; readonly slug: string}
  | {readonly kind: 'templates'}
  | {readonly kind: 'nothing'}

/**
 * Finds what must be made anew after a file changed.
 *
 * @param path
 *   The file, with `/`, as absolute as the folders.
 * @param folders
 *   Folders of the summaries and of the templates.
 */
export function affectedBy(
  path: string,
  {content, templates}: {readonly content: string; readonly templates: string}
): Affected {
  const inContent = within(path, content)
  if (inContent !== undefined) {
    const [first = '', ...rest] = inContent.split('/')
    const name = rest.at(-1) ?? first
    if (first === '_defaults.yaml' && rest.length === 0) return {kind: 'all'}
    if (isScratch(name) || first === 'digests' || /^[._]/.test(first))
      return {kind: 'nothing'}
    return rest.length > 0 ? {kind: 'summary', slug: first} : {kind: 'nothing'}
  }
  const inTemplates = within(path, templates)
  if (inTemplates === undefined || isScratch(inTemplates))
    return {kind: 'nothing'}
  return {kind: 'templates'}
}

function within(path: string, folder: string): string | undefined {
  return path.startsWith(`${folder}/`)
    ? path.slice(folder.length + 1)
    : undefined
}

/** What editors leave beside a file while they write it. */
function isScratch(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /^\.|~$|\.(?:tmp|swp|swx|bak)$|^4913$|^#.*#$/.test(name)
}
