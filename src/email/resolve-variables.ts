/** Rules of the root element; mail needs none but for its variables. */
const rootRule = /:root\s*\{([^{}]*)\}/g

/**
 * Puts values in place of `var(--name)`, which most mail clients ignore.
 *
 * @param css
 *   Style sheet with `:root` rules that give values to all variables.
 * @returns
 *   Style sheet without variables and `:root` rules.
 * @throws {Error}
 *   On a variable that has no value, a mistake in a template.
 */
export function resolveVariables(css: string): string {
  const known = resolved.get(css)
  if (known !== undefined) return known
  if (resolved.size > 20) resolved.clear()
  const values = new Map<string, string>()

  for (const [, declarations = ''] of css.matchAll(rootRule)) {
    for (const match of declarations.matchAll(/(--[\w-]+)\s*:([^;]*)/g)) {
      const [, name = '', value = ''] = match
      values.set(name, value.trim())
    }
  }

  function valueOf(_: string, name: string): string {
    const value = values.get(name)
    if (value === undefined) throw new Error(`Cannot find variable \`${name}\``)
    return value.replaceAll(reference, valueOf)
  }

  const plain = css.replaceAll(rootRule, '').replaceAll(reference, valueOf)
  resolved.set(css, plain)
  return plain
}

/** Styles without variables: all messages of a look have the same. */
const resolved = new Map<string, string>()

const reference = /var\(\s*(--[\w-]+)\s*\)/g
