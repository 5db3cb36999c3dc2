const grammar = /^[a-z0-9][a-z0-9-]*$/
const longest = 80

/** Whether a name can be that of a summary, and so of a folder and address. */
export function isSlug(name: string): boolean {
  return grammar.test(name) && name.length <= longest
}

/** The rule, for messages. */
export const slugRule = `lower case letters, digits and hyphens, first a letter or digit, at most ${longest} characters`

/**
 * The nearest name that can be that of a summary.
 *
 * @returns
 *   A slug; `undefined` if nothing of the name can be kept.
 */
export function toSlug(name: string): string | undefined {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+/gu, '')
    .slice(0, longest)
    .replaceAll(/-+$/gu, '')
  return slug || undefined
}
