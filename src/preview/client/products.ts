import type {OutputName} from '../../markdown/nodes.ts'

/** Products in the order of their tabs. */
export const tabNames: readonly (readonly [OutputName, string])[] = [
  ['abstract', 'Abstract'],
  ['poster', 'Poster'],
  ['handout', 'Handout'],
  ['plain', 'Plain language'],
  ['newsletter', 'Newsletter']
]

/** Name of a product as readers see it. */
export function nameOf(output: string): string {
  return tabNames.find(([name]) => name === output)?.[1] ?? output
}

/** Whether a product has pages of paper. */
export function isPaged(output: OutputName): boolean {
  return output !== 'abstract' && output !== 'newsletter'
}
