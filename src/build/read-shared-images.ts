/**
 * Reads the images beside `_defaults.yaml` that it names: logos are the only
 * files that summaries share.
 *
 * @param text
 *   Text of `_defaults.yaml`.
 * @param read
 *   Reads a file of its folder by name.
 * @returns
 *   Images by name; those that are not there are absent.
 */
export async function readSharedImages(
  text: string,
  read: (name: string) => Promise<Uint8Array | undefined>
): Promise<ReadonlyMap<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>()
  for (const [name] of text.matchAll(/[\w.-]+\.(?:jpe?g|png)\b/gi)) {
    const contents = await read(name)
    if (contents) images.set(name, contents)
  }
  return images
}
