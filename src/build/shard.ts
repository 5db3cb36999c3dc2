import {createHash} from 'node:crypto'

/**
 * Which part a summary belongs to, from 1.
 *
 * By the digest of its slug, so that no summary changes its part when others
 * come or go, and what its builds recorded stays of use.
 */
export function shardOf(slug: string, of: number): number {
  const digest = createHash('sha256').update(slug).digest()
  return (digest.readUInt32BE() % of) + 1
}

/** Digest of the names of all summaries, which all parts must agree on. */
export function contentDigest(slugs: readonly string[]): string {
  return createHash('sha256')
    .update([...slugs].sort().join('\n'))
    .digest('hex')
}
