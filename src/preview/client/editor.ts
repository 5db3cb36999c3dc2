/**
 * Opens a file of the content or the templates in the editor.
 *
 * @param place
 *   `file`, `file:line` or `file:line:column`.
 * @returns
 *   What went wrong; `undefined` if an editor was asked.
 */
export async function openInEditor(place: string): Promise<string | undefined> {
  const response = await fetch(
    `/__open-in-editor?file=${encodeURIComponent(place)}`
  )
  return response.ok ? undefined : `Cannot open ${place}`
}

/** The end of a path, as links show it: `summary.md:49:40`. */
export function shortPlace(place: string): string {
  return place.slice(place.lastIndexOf('/') + 1)
}
