import type {Problem} from '../../diagnostic/index.ts'

/**
 * Looks for identifiers of participants in what a product says.
 *
 * Counts of one are no such thing: in a small trial all cells are small.
 *
 * @param text
 *   Text that was read from a product.
 * @param identifiers
 *   Identifiers in the data; none where the data are simulated.
 */
export function checkIdentifiers(
  text: string,
  product: string,
  identifiers: ReadonlySet<string>,
  report: (problem: Problem) => void
): void {
  if (identifiers.size === 0) return
  const found = new Set<string>()
  for (const [word] of text.matchAll(/[^\s"'“”‘’,;:()[\]{}]+/g)) {
    const name = word.replace(/[.!?]+$/, '')
    if (identifiers.has(name)) found.add(name)
  }

  for (const name of found)
    report({
      actual: name,
      fix: 'Name participants by a number of their own, such as “participant 3”, or say under `allow` why readers may know the identifier.',
      reason: `Unexpected identifier \`${name}\` of a participant in \`${product}\`, expected none outside of simulated data`
    })
}
