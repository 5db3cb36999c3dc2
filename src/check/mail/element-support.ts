import {gmail, outlook, type Support, yahoo} from './client-support.ts'

const listSupport: Support = {
  feature: 'html-lists',
  partly: [...gmail, ...outlook, ...yahoo],
  why: 'Without `reversed` and `value`, the parts that are not known.'
}
const headingSupport: Support = {feature: 'html-h1-h6', why: 'Known to all.'}
const tableSupport: Support = {feature: 'html-table', why: 'Known to all.'}
const known: Support = {why: 'Known to all since HTML 2.'}

/** Elements that messages may use; any other fails. */
export const elementSupport: Readonly<Record<string, Support>> = {
  a: {
    feature: 'html-mailto-links',
    partly: ['yahoo.android'],
    why: 'Addresses without `bcc`.'
  },
  b: {feature: 'html-strong', why: 'Known to all.'},
  blockquote: {feature: 'html-blockquote', why: 'Known to all.'},
  body: {
    feature: 'html-body',
    partly: [
      ...gmail,
      'outlook.outlook-com',
      'outlook.ios',
      'outlook.android',
      'yahoo.desktop-webmail'
    ],
    not: ['outlook.macos', 'yahoo.ios', 'yahoo.android'],
    why: 'Its only child has its language, direction and ground too.'
  },
  br: known,
  caption: {
    ...tableSupport,
    why: 'Words above the table where it is not known.'
  },
  col: tableSupport,
  colgroup: tableSupport,
  div: {feature: 'html-div', why: 'Known to all.'},
  em: known,
  h1: headingSupport,
  h2: headingSupport,
  h3: headingSupport,
  h4: headingSupport,
  h5: headingSupport,
  h6: headingSupport,
  head: known,
  hr: {feature: 'html-hr', why: 'Known to all.'},
  html: known,
  i: known,
  img: {feature: 'html-img', why: 'Known to all; PNG alone.'},
  li: listSupport,
  meta: {
    feature: 'html-meta-color-scheme',
    not: [
      ...gmail,
      ...outlook,
      'apple-mail.ios',
      ...yahoo,
      'samsung-email.android'
    ],
    why: 'Says what the style for dark mode says too.'
  },
  ol: listSupport,
  p: {feature: 'html-p', why: 'Known to all.'},
  span: {feature: 'html-span', why: 'Known to all.'},
  strong: {feature: 'html-strong', why: 'Known to all.'},
  sub: known,
  sup: known,
  table: tableSupport,
  tbody: tableSupport,
  td: tableSupport,
  tfoot: tableSupport,
  th: tableSupport,
  thead: tableSupport,
  title: known,
  tr: tableSupport,
  u: known,
  ul: listSupport
}

/** Attributes, at-rules, selectors and files that templates rely on. */
export const otherSupport: readonly Support[] = [
  {
    feature: 'css-at-media',
    partly: [
      ...gmail,
      ...outlook.filter((client) => client !== 'outlook.windows'),
      ...yahoo,
      'samsung-email.android'
    ],
    not: ['outlook.windows'],
    why: 'By width, none in another; the message is right without it.'
  },
  {
    feature: 'css-at-media-prefers-color-scheme',
    not: [...gmail, 'outlook.windows', ...yahoo],
    why: 'Colours stand being inverted, and pictures have a white ground.'
  },
  {
    feature: 'css-important',
    partly: [...gmail, 'outlook.windows', ...yahoo],
    why: 'Only in at-rules, in lower case, after a space.'
  },
  ...['class', 'descendant', 'grouping', 'type'].map((name): Support => ({
    feature: `css-selector-${name}`,
    partly: ['gmail.ios', 'gmail.android'],
    why: 'Only in at-rules, which other accounts have none of anyway.'
  })),
  {
    feature: 'html-style',
    partly: [...gmail, 'outlook.windows'],
    why: 'One block in the head; the message is right without it.'
  },
  {
    feature: 'html-role',
    partly: yahoo,
    why: 'Needed on tables, where Yahoo keeps it.'
  },
  {
    feature: 'html-lang',
    partly: yahoo,
    why: 'On the page and in the body, never on cells.'
  },
  {
    feature: 'html-dir',
    partly: ['outlook.windows'],
    why: 'On the page and in the body, never on links.'
  },
  {
    feature: 'html-align',
    partly: ['outlook.macos'],
    why: 'On tables and cells, never on pictures.'
  },
  {feature: 'html-valign', why: 'Known to all.'},
  {feature: 'html-cellpadding', why: 'Known to all.'},
  {feature: 'html-cellspacing', why: 'Known to all.'},
  {feature: 'html-comments', why: 'Those for Outlook; others pass over them.'},
  {
    feature: 'html-doctype',
    not: ['outlook.windows', 'yahoo.android', 'samsung-email.android'],
    why: 'Nothing depends on it.'
  },
  ...['height', 'width'].map((name): Support => ({
    feature: `html-${name}`,
    partly: ['outlook.windows'],
    why: 'In whole px on pictures, with 96 pixels an inch for Outlook.'
  })),
  {feature: 'image-png', why: 'Known to all.'}
]
