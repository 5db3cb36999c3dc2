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
import {mapDocument} from '../output/map-document.ts'
import {showings} from '../output/printed-values.ts'
import {themeCss} from '../output/theme-css.ts'
import {composeFlowing} from '../template/compose.ts'
import {figureFamily} from './fonts.ts'
import type {Product, ProductContext} from './product-context.ts'

/** Makes the message: as a page, as text, as a draft, and as a fragment. */
export async function makeNewsletter({
  figures,
  library,
  look,
  meeting,
  resolved
}: ProductContext): Promise<Product> {
  const template = look.templates.get('newsletter')
  if (!template) throw new Error('Cannot find a template of `newsletter`')
  const document = mapDocument(
    assembleNewsletter(
      resolved,
      figures,
      {meetingName: meeting.name},
      {
        fontSizePx: (template.settings['figure-type-pt'] * 96) / 72,
        widthPx: pictureWidthPx
      }
    ),
    sanitize
  )
  const content = composeFlowing(document, template.settings, template.pages)
  const story = withoutEnvelope(content)
  const {tree, pictures} = toMail(content, document)
  const css = themeCss(look.theme) + template.style
  const html = inlineMail(stringify(tree), css)
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
  const {dataCutoff, embargo} = resolved.frontMatter
  const eml = await toEml({
    date: new Date(embargo?.until ?? dataCutoff ?? 0),
    html,
    pictures: images,
    subject: document.title,
    text
  })

  return {
    content,
    files: new Map<string, Uint8Array | string>([
      ['newsletter.html', html],
      ['newsletter.txt', text],
      ['newsletter.eml', eml],
      ['newsletter-fragment.html', breakLines(stringify(toFragment(story)))],
      ...images
    ]),
    proofs: [
      {name: 'newsletter.html', content, showing: showings.mail},
      {name: 'newsletter.txt', content, showing: showings.text},
      {
        name: 'newsletter.eml',
        part: 'text/html',
        content,
        showing: showings.mail
      },
      {
        name: 'newsletter.eml',
        part: 'text/plain',
        content,
        showing: showings.text
      },
      {
        name: 'newsletter-fragment.html',
        content: story,
        showing: {...showings.mail, unseen: false}
      }
    ]
  }
}
