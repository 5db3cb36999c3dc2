/**
 * Properties that messages may use, each with what clients make of it that do
 * not know it, and why that is fine.
 *
 * Reviewed by hand against caniemail.com (data of September 2025) for Gmail,
 * Outlook, Apple Mail, Yahoo and Samsung; a property that is not here fails.
 */
export const cssSupport: Readonly<Record<string, string>> = {
  '-webkit-text-size-adjust': 'Known to Apple Mail alone, which needs it.',
  'background-color': 'Known to all.',
  border: 'Known to all on cells.',
  'border-bottom': 'Known to all on cells.',
  'border-color': 'Only in the block for dark mode, whose clients know it.',
  'border-collapse': 'Known to all; `cellspacing` says it too.',
  'border-left': 'Known to all on cells.',
  'border-spacing': 'Not in Outlook; `cellspacing` says it too.',
  'border-top': 'Known to all on cells.',
  'caption-side': 'Its default where it is not known.',
  color: 'Known to all.',
  display: '`block` and `none` alone; Outlook hides by `mso-hide`.',
  'font-family': 'Known to all; fonts of the computer alone.',
  'font-size': 'Known to all.',
  'font-style': 'Known to all.',
  'font-weight': 'Known to all; 600 is bold in Outlook.',
  height: 'Pictures have it as attribute too.',
  'line-height': 'Known to all.',
  margin: 'Not on the body in Outlook; blocks lose space alone.',
  'margin-bottom': 'As margin.',
  'margin-left': 'As margin.',
  'margin-right': 'As margin.',
  'margin-top': 'As margin.',
  'max-height': 'Only for what is hidden.',
  'max-width': 'Not in Outlook, which has a table of fixed width around it.',
  'mso-hide': 'For Outlook alone.',
  overflow: 'Only for what is hidden.',
  padding: 'Known to all on cells.',
  'padding-bottom': 'Known to all on cells.',
  'padding-left': 'Known to all on cells.',
  'padding-right': 'Known to all on cells.',
  'padding-top': 'Known to all on cells.',
  'text-align': 'Known to all; `align` says it too.',
  'text-decoration': 'Known to all.',
  'vertical-align': 'Known to all on cells.',
  'white-space': 'Lines break where it is not known.',
  width: 'Known to all on tables, cells and pictures.',
  'word-break': 'Long addresses run over where it is not known.'
}

/** Values that clients do not know, or read wrongly. */
export const unknownValue =
  /\b(?:var|calc|rgba?|hsla?|url|attr|env)\(|\d(?:r?em|pt|vw|vh|ch|ex|cm|mm|in)\b|\b(?:flex|grid|fixed|absolute|sticky)\b/i

/** Where properties work that do not work everywhere. */
export const onlyOn: readonly (readonly [
  property: RegExp,
  elements: readonly string[]
])[] = [
  [/^padding/, ['td', 'th', 'caption', 'ul', 'ol', 'body']],
  [/^max-width$/, ['table', 'img', 'td']]
]
