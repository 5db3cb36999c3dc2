import {createHash} from 'node:crypto'
import {type OutputName, outputNames} from '../markdown/nodes.ts'
import type {ProductRecord} from './report.ts'

/** Contents by path in the folder of a summary. */
export type Products = ReadonlyMap<string, Uint8Array | string>

/** Records a product. */
export function recordProduct(
  path: string,
  contents: Uint8Array | string,
  kept: boolean
): ProductRecord {
  const bytes =
    typeof contents === 'string' ? Buffer.byteLength(contents) : contents.length
  const sha256 = createHash('sha256').update(contents).digest('hex')
  return {bytes, kept, path, sha256}
}

/**
 * The output that a product belongs to.
 *
 * @returns
 *   Its name; `undefined` for what belongs to all of them, such as the trace.
 */
export function outputOf(path: string): OutputName | undefined {
  // Pictures are of the newsletter: pages hold theirs as markup.
  if (path.startsWith('images/')) return 'newsletter'
  return outputNames.find((name) => new RegExp(`^${name}\\b`).test(path))
}
