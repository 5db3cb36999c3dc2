import type {Fonts} from './fonts.ts'

/** Margin of the pages, about that of the handout. */
export const marginMm = 16

/**
 * Style of a handout for programs that print HTML: sizes and families of the
 * handout, in one column.
 */
export function cssOf(fonts: Fonts): string {
  const faces = fonts.map(
    ({family, file, style, weight}) =>
      `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:url("fonts/${file}")}`
  )
  return `${faces.join('\n')}
body,section{margin:0;color:#15181B;background:#fff;font:400 9pt/1.28 "Source Serif 4",serif}
h1,h2,h3,table,figcaption{font-family:Inter,sans-serif}
h1{margin:0 0 6pt;font-size:18pt;line-height:1.15}
h2{margin:8pt 0 2pt;font-size:11pt}
h3{margin:6pt 0 1pt;font-size:9pt}
h1,h2,h3,strong{font-weight:600;color:#15181B}
p,ol,ul{margin:0 0 3pt}
li{font-size:7.5pt}
sup{font-size:.66em;line-height:0}
table{width:100%;margin:4pt 0;border-collapse:collapse;font-size:7.5pt;line-height:1.25}
caption{text-align:left}
td,th{padding:1.5pt 4pt;border:0;border-bottom:.5pt solid #D5D9DD;text-align:left}
figure{margin:4pt 0}
figcaption{font-size:8pt}
img{display:block;width:100%}
`
}

/** Pages of the handout, where the style says which. */
export const pageRule = `@page{size:A4;margin:${marginMm}mm}\n`

/** The same for Typst. */
export const typstStyle = `#let handout(title: "", body) = {
  set document(title: title)
  set page(paper: "a4", margin: ${marginMm}mm)
  set text(font: "Source Serif 4", size: 9pt, fill: rgb("#15181B"), lang: "en")
  set par(leading: 0.5em, spacing: 0.75em)
  set strong(delta: 200)
  show heading: set text(font: "Inter", weight: 600)
  show heading.where(level: 1): set text(size: 18pt)
  show heading.where(level: 2): set text(size: 11pt)
  show heading.where(level: 3): set text(size: 9pt)
  show enum: set text(size: 7.5pt)
  show list: set text(size: 7.5pt)
  set figure(numbering: none)
  set figure.caption(separator: none)
  show figure.caption: set align(left)
  show figure.caption: set text(font: "Inter", size: 8pt)
  set table(stroke: (x, y) => (bottom: 0.5pt + rgb("#D5D9DD")), inset: (x: 4pt, y: 2pt), align: left)
  show table: set text(font: "Inter", size: 7.5pt)
  body
}
`
