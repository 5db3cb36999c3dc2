/** First version that prints the margin boxes of pages. */
export const oldestMajor = 131

/** Whether a browser cannot print our pages, by its product and version. */
export function isTooOld(version: string): boolean {
  const major = /(\d+)(?:\.\d+){2,3}/.exec(version)?.[1]
  return major === undefined || Number(major) < oldestMajor
}
