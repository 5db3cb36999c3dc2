import {notify} from './notice.ts'

/**
 * Opens a file of the content or the templates in the editor, and says what
 * went wrong.
 *
 * @param place
 *   `file`, `file:line` or `file:line:column`.
 */
export function openInEditor(place: string): void {
  fetch(`/__open-in-editor?file=${encodeURIComponent(place)}`)
    .then(({ok}) => notify(ok ? '' : `Cannot open ${place}`))
    .catch(() => notify('The preview does not answer; is it still running?'))
}

/** The end of a path, as links show it: `summary.md:49:40`. */
export function shortPlace(place: string): string {
  return place.slice(place.lastIndexOf('/') + 1)
}
