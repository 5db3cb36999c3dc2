import type {Schema} from 'hast-util-sanitize'

/** Ids that our own figures, tables, references and sections have. */
const ownId = /^(?:fig|img|tbl|ref|section)-[\p{L}\p{N}_-]+$/u
const color = /^(?:none|currentColor|#[\da-f]{6}|url\(#(?:fig|tbl)-[\w-]+\))$/i

/** Classes that output and figures set; authors cannot set any. */
const classes = [
  'absent',
  'affiliation',
  'answer',
  'author',
  'axis',
  'band',
  'bar',
  'best-response',
  'callout',
  'caption',
  'censored',
  'chart',
  'cite',
  'cumulative-incidence',
  'curve',
  'drawing',
  'fact',
  'figure',
  'figure-data',
  'flow',
  'given',
  'glossary',
  'group',
  'happened',
  'head',
  'image',
  'kaplan-meier',
  'key',
  'label',
  'lanes',
  'lead',
  'message',
  'more',
  'n',
  'not',
  'note',
  'outcome',
  'panel',
  'pct',
  'people',
  'qr',
  'question',
  'references',
  'results',
  'risk-table',
  'scan',
  'schema',
  'size',
  'spider',
  'subhead',
  'spread',
  'swimmer',
  'system',
  'table',
  'timeline',
  'total',
  'trial-facts',
  'value',
  'waterfall',
  'word',
  'zero',
  /^indent-\d$/
]

const htmlNames =
  `a aside b blockquote br caption code col colgroup data dd div dl dt em
  figcaption figure h2 h3 h4 h5 h6 hr i img li ol p pre section span strong sub sup table
  tbody td tfoot th thead tr ul`.split(/\s+/)

const svgNames =
  `svg circle clipPath defs desc ellipse g line marker path pattern polygon
  polyline rect text title tspan`.split(/\s+/)

const svgAttributes =
  `cx cy d dominantBaseline dx dy fillOpacity fontFamily fontSize fontWeight
  height opacity patternContentUnits patternTransform patternUnits points
  preserveAspectRatio r rx ry shapeRendering strokeDashArray strokeLineCap strokeLineJoin
  strokeMiterLimit strokeOpacity strokeWidth textAnchor transform viewBox width
  x x1 x2 xmlns y y1 y2 dataValue dataResult`.split(/\s+/)

const drawn: NonNullable<Schema['attributes']>[string] = [
  ...svgAttributes,
  ['fill', color],
  ['stroke', color]
]

const inSvg: Schema['ancestors'] = Object.fromEntries(
  svgNames.filter((name) => name !== 'svg').map((name) => [name, ['svg']])
)

/**
 * Elements and attributes that products may have; everything else goes away.
 *
 * Smaller than what the web allows, as it holds only what we make: no style, no
 * image but those that were read, no address but `https:`, `mailto:` and places
 * in the document.
 */
export const schema: Schema = {
  allowComments: false,
  allowDoctypes: false,
  ancestors: {
    ...inSvg,
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table']
  },
  attributes: {
    '*': [['className', ...classes], ['id', ownId], 'ariaHidden', 'ariaLabel'],
    a: [['href', /^(?:https:\/\/|mailto:|#)/i]],
    col: ['span'],
    data: ['value', 'dataResult'],
    div: [['dataFigure', ownId]],
    figure: [
      ['role', 'group'],
      ['ariaLabelledBy', ownId]
    ],
    img: [
      ['src', /^data:image\/(?:jpeg|png);base64,/],
      'alt',
      'width',
      'height'
    ],
    ol: ['start'],
    svg: [...drawn, ['role', 'img'], ['ariaLabelledBy', ownId]],
    td: [['align', 'left', 'center', 'right'], 'colSpan', 'rowSpan'],
    th: [
      ['align', 'left', 'center', 'right'],
      ['scope', 'col', 'row', 'colgroup', 'rowgroup'],
      'colSpan',
      'rowSpan'
    ],
    ...Object.fromEntries(
      svgNames.filter((name) => name !== 'svg').map((name) => [name, drawn])
    )
  },
  clobber: [],
  clobberPrefix: '',
  protocols: {href: ['https', 'mailto'], src: ['data']},
  required: {},
  strip: ['iframe', 'noscript', 'object', 'script', 'style', 'template'],
  tagNames: [...htmlNames, ...svgNames]
}
