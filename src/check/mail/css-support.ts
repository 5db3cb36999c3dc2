import {clients, gmail, outlook, type Support, yahoo} from './client-support.ts'

/** Names and other forms of colours hide how much contrast there is. */
const hex = /^#(?:[\da-f]{3}|[\da-f]{6})$/i

const borderSupport: Support = {
  feature: 'css-border',
  partly: ['outlook.windows'],
  why: 'On cells and tables alone, at most 3 px.'
}

const marginSupport: Support = {
  feature: 'css-margin',
  partly: [...gmail, ...outlook, ...yahoo],
  why: 'None is negative or `auto`; Outlook has none on the body, which has 0.'
}

const paddingSupport: Support = {
  feature: 'css-padding',
  partly: ['outlook.windows'],
  why: 'On cells alone; lists of Outlook have an indent of its own.'
}

/**
 * Properties that messages may use, each with the clients that know it in part
 * or not at all, and why that is fine.
 *
 * Reviewed by hand against what caniemail.com published by May 2026; a property
 * that is not here fails, and so does a client of the data that is not here.
 */
export const cssSupport: Readonly<Record<string, Support>> = {
  '-webkit-text-size-adjust': {
    why: 'Known to Apple Mail alone, which needs it.'
  },
  'background-color': {
    feature: 'css-background-color',
    values: hex,
    why: 'Known to all.'
  },
  border: borderSupport,
  'border-bottom': borderSupport,
  'border-color': {
    ...borderSupport,
    values: hex,
    why: 'Only in the block for dark mode, whose clients know it.'
  },
  'border-collapse': {
    feature: 'css-border-collapse',
    why: 'Known to all; `cellspacing` says it too.'
  },
  'border-left': borderSupport,
  'border-spacing': {
    feature: 'css-border-spacing',
    not: ['outlook.windows', 'outlook.macos'],
    why: '`cellspacing` says it too.'
  },
  'border-top': borderSupport,
  'caption-side': {
    feature: 'css-caption-side',
    not: ['outlook.windows'],
    why: 'Its default where it is not known: captions stand above.'
  },
  color: {values: hex, why: 'Known to all.'},
  display: {
    values: /^(?:block|none)$/,
    feature: 'css-display',
    partly: ['gmail.ios', 'gmail.android', 'outlook.windows', ...yahoo],
    why: '`block` and `none` alone; Outlook hides by `mso-hide`.'
  },
  'font-family': {feature: 'css-font', why: 'Fonts of the computer alone.'},
  'font-size': {
    feature: 'css-font-size',
    partly: ['outlook.windows', ...yahoo, 'samsung-email.android'],
    why: 'px alone, never `rem` or percents.'
  },
  'font-style': {feature: 'css-font', why: 'Known to all.'},
  'font-weight': {
    values: /^(?:[1-9]00|bold|normal)$/,
    feature: 'css-font-weight',
    partly: ['outlook.windows', ...yahoo],
    why: 'Whole hundreds alone; 600 is bold in Outlook.'
  },
  height: {
    feature: 'css-height',
    partly: ['outlook.windows'],
    not: yahoo,
    why: 'On pictures alone, which have it as attribute too.'
  },
  'line-height': {
    feature: 'css-line-height',
    partly: ['outlook.windows'],
    why: 'In px; lines that are a little further apart are still read.'
  },
  margin: marginSupport,
  'margin-bottom': marginSupport,
  'margin-left': marginSupport,
  'margin-right': marginSupport,
  'margin-top': marginSupport,
  'max-height': {
    feature: 'css-max-height',
    not: ['outlook.windows'],
    why: 'Only for what is hidden, in Outlook by `mso-hide`.'
  },
  'max-width': {
    feature: 'css-max-width',
    partly: ['outlook.windows'],
    why: 'A table of fixed width is around it in Outlook.'
  },
  'mso-hide': {why: 'For Outlook alone.'},
  overflow: {
    values: /^hidden$/,
    feature: 'css-overflow',
    partly: clients.filter((client) => client !== 'outlook.windows'),
    not: ['outlook.windows'],
    why: '`hidden` alone, for what is not shown anyway.'
  },
  padding: paddingSupport,
  'padding-bottom': paddingSupport,
  'padding-left': paddingSupport,
  'padding-right': paddingSupport,
  'padding-top': paddingSupport,
  'text-align': {
    values: /^(?:center|left|right)$/,
    feature: 'css-text-align',
    partly: [
      'gmail.android',
      'outlook.windows',
      'outlook.android',
      ...yahoo,
      'samsung-email.android'
    ],
    why: '`left`, `right` and `center` alone, which all know.'
  },
  'text-decoration': {
    values: /^(?:none|underline)$/,
    feature: 'css-text-decoration',
    partly: ['gmail.ios', 'gmail.android', 'outlook.windows'],
    why: '`underline` and `none` alone; links of other accounts are underlined.'
  },
  'vertical-align': {feature: 'css-vertical-align', why: 'Known to all.'},
  'white-space': {
    values: /^(?:normal|nowrap)$/,
    feature: 'css-white-space',
    partly: ['gmail.ios', 'gmail.android', 'yahoo.ios', 'yahoo.android'],
    not: ['outlook.windows', 'samsung-email.android'],
    why: '`nowrap` alone; lines break where it is not known.'
  },
  width: {
    feature: 'css-width',
    partly: ['outlook.windows'],
    why: 'On tables, cells and pictures, which have it as attribute too.'
  },
  'word-break': {
    feature: 'css-word-break',
    partly: clients.filter(
      (client) =>
        !yahoo.includes(client) &&
        !['gmail.desktop-webmail', 'outlook.windows'].includes(client)
    ),
    not: yahoo,
    why: 'For long addresses: they break anywhere, or run over.'
  }
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
