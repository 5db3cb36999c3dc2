import type {ElementContent} from 'hast'
import {checkMergeTags} from '../check/mail/merge-tags.ts'
import {type Place, report} from '../diagnostic/index.ts'
import {
  breakLines,
  inlineMail,
  pictureWidthPx,
  svgToPng,
  toEml,
  toFragment,
  toMail,
  toText,
  withoutEnvelope
} from '../email/index.ts'
import {sanitize} from '../html/sanitize.ts'
import {stringify} from '../html/stringify.ts'
import {assembleNewsletter} from '../output/assemble-newsletter.ts'
import type {Mailer} from '../output/mailer.ts'
import {embargoWords} from '../output/data-status.ts'
import {mapDocument} from '../output/map-document.ts'
import {showings} from '../output/printed-values.ts'
import {themeCss} from '../output/theme-css.ts'
import {composeFlowing} from '../template/compose.ts'
import {fillTokens} from '../template/fill-tokens.ts'
import {figureFamily} from './fonts.ts'
import {
  outputSettings,
  type Product,
  type ProductContext
} from './product-context.ts'

/** Makes the message: as a page, as text, as a draft, and as a fragment. */
export async function makeNewsletter({
  figures,
  file,
  library,
  look,
  mailer: chosen,
  meeting,
  now,
  resolved
}: ProductContext): Promise<Product> {
  const template = look.templates.get('newsletter')
  if (!template) throw new Error('Cannot find a template of `newsletter`')
  if (!chosen) throw new Error('Cannot mail without a system')
  const {mailer, values} = chosen
  const document = mapDocument(
    assembleNewsletter(resolved, figures, outputSettings({meeting, now}), {
      fontSizePx: (template.settings['figure-type-pt'] * 96) / 72,
      widthPx: pictureWidthPx
    }),
    sanitize
  )
  checkMergeTags(
    [
      ...[...document.slots.values()].flat(),
      ...document.sections.flatMap(({blocks}) =>
        blocks.flatMap((block) => block.content)
      )
    ],
    mailer.runs,
    mailer.name,
    (within) => placeIn(within, file.path) ?? resolved.frontMatter.title.place,
    (problem) => report(file, 'mail-merge-tag', problem)
  )
  const tokens = {dropped: new Set<string>(mailer.own), values}
  const pages = new Map(
    [...template.pages].map(([name, page]) => [name, fillTokens(page, tokens)])
  )
  const content = composeFlowing(document, template.settings, pages)
  const story = withoutEnvelope(content)
  const {frontMatter} = resolved
  const notice = embargoWords(frontMatter, now)
  // Files that may not leave yet say so by their names.
  const mark = notice === undefined ? '' : '.EMBARGOED'
  const subject =
    notice === undefined
      ? document.title
      : `${notice.toUpperCase()} | ${document.title}`
  const {tree, pictures} = toMail(content, {
    language: document.language,
    mark,
    title: subject
  })
  const css = themeCss(look.theme) + template.style
  const html = withBodyEnd(inlineMail(stringify(tree), css), mailer)
  const text = toText(content)
  const images = new Map(
    pictures.map(({path, svg, widthPx}) => [
      path,
      svgToPng(svg, {
        fontFiles: library.fonts.paths(figureFamily),
        ground: look.theme.paper,
        widthPx: widthPx * 2
      })
    ])
  )
  const {dataCutoff, embargo} = frontMatter
  const eml = await toEml({
    date: new Date(embargo?.until ?? dataCutoff ?? 0),
    html,
    pictures: images,
    subject,
    text
  })

  return {
    content,
    files: new Map<string, Uint8Array | string>([
      [`newsletter${mark}.html`, html],
      [`newsletter${mark}.txt`, text],
      [`newsletter${mark}.eml`, eml],
      [
        `newsletter-fragment${mark}.html`,
        breakLines(stringify(toFragment(story, mark)))
      ],
      ...images
    ]),
    proofs: [
      {name: `newsletter${mark}.html`, content, showing: showings.mail},
      {name: `newsletter${mark}.txt`, content, showing: showings.text},
      {
        name: `newsletter${mark}.eml`,
        part: 'text/html',
        content,
        showing: showings.mail
      },
      {
        name: `newsletter${mark}.eml`,
        part: 'text/plain',
        content,
        showing: showings.text
      },
      {
        name: `newsletter-fragment${mark}.html`,
        content: story,
        showing: {...showings.mail, unseen: false}
      }
    ]
  }
}

/** What the system asks for at the end of the body. */
function withBodyEnd(html: string, {'body-end': end}: Mailer): string {
  return end === undefined
    ? html
    : html.replace(/(?=<\/body>)/, () => `${end}\n`)
}

/** Place of the innermost element that knows its own. */
function placeIn(
  within: readonly ElementContent[],
  path: string
): Place | undefined {
  const position = within.findLast((node) => node.position)?.position
  return position && {file: path, position}
}
