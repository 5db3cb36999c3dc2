import type {ElementContent} from 'hast'
import {checkMail, checkMergeTags} from '../check/mail/index.ts'
import {type Place, report, type RuleId} from '../diagnostic/index.ts'
import {
  breakLines,
  inlineMail,
  pictureWidthPx,
  toAscii,
  toEml,
  toFragment,
  toMail,
  toText,
  withoutEnvelope
} from '../email/index.ts'
import {sanitize} from '../html/sanitize.ts'
import {stringify} from '../html/stringify.ts'
import {assembleNewsletter} from '../output/assemble-newsletter.ts'
import {embargoWords} from '../output/data-status.ts'
import {keepSections} from '../output/keep-sections.ts'
import {mapDocument} from '../output/map-document.ts'
import {plainText} from '../output/plain-text.ts'
import {preheader} from '../output/preheader.ts'
import {showings} from '../output/printed-values.ts'
import {themeCss} from '../output/theme-css.ts'
import {composeFlowing} from '../template/compose.ts'
import {fillTokens} from '../template/fill-tokens.ts'
import type {FrontMatter} from '../trial/index.ts'
import {
  outputSettings,
  type Product,
  type ProductContext
} from './product-context.ts'
import {onOneLine} from '../check/mail/words.ts'
import {withBodyEnd} from './with-body-end.ts'

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
  const {frontMatter} = resolved
  const whole = mapDocument(
    assembleNewsletter(resolved, figures, outputSettings({meeting, now}), {
      fontSizePx: (template.settings['figure-type-pt'] * 96) / 72,
      widthPx: pictureWidthPx
    }),
    sanitize
  )
  const {keeps} = template.settings
  const assembled = keeps ? keepSections(whole, keeps) : whole
  const document = {
    ...assembled,
    slots: new Map([
      ...assembled.slots,
      ['preheader', preheader(assembled)] as const
    ])
  }
  const title = frontMatter.shortTitle ?? document.title
  checkMergeTags(
    [
      {type: 'text', value: title},
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
  const notice = embargoWords(frontMatter, now)
  // Files that may not leave yet say so by their names.
  const mark = notice === undefined ? '' : '.EMBARGOED'
  const subject =
    notice === undefined
      ? onOneLine(title)
      : `${notice.toUpperCase()} | ${onOneLine(title)}`
  const {tree, pictures} = toMail(content, {
    language: document.language,
    mark,
    title: subject
  })
  const css = themeCss(look.theme) + template.style
  const html = withBodyEnd(inlineMail(stringify(tree), css), mailer)
  const text = toText(content)
  const images = new Map<string, Uint8Array>()
  for (const picture of pictures)
    images.set(picture.path, await library.draw(picture, look.theme.paper))
  const {dataCutoff, embargo} = frontMatter
  const eml = await toEml({
    date: new Date(embargo?.until ?? dataCutoff ?? 0),
    html,
    pictures: images,
    subject,
    text
  })

  const fragment = breakLines(toAscii(stringify(toFragment(story, mark))))
  checkMail(
    {
      eml,
      fragment,
      html,
      mailer,
      pictures: images,
      preheader: plainText(document.slots.get('preheader') ?? []),
      registration: plainText(document.slots.get('registration') ?? []),
      subject: title,
      text,
      values
    },
    (rule, problem) =>
      report(file, rule, {place: placeOfMail(rule, frontMatter), ...problem})
  )

  return {
    content,
    files: new Map<string, Uint8Array | string>([
      [`newsletter${mark}.html`, html],
      [`newsletter${mark}.txt`, text],
      [`newsletter${mark}.eml`, eml],
      [`newsletter-fragment${mark}.html`, fragment],
      ...images
    ]),
    // The draft holds page and text, character for character: `mail-draft`.
    proofs: [
      {name: `newsletter${mark}.html`, content, showing: showings.mail},
      {name: `newsletter${mark}.txt`, content, showing: showings.text},
      {
        name: `newsletter-fragment${mark}.html`,
        content: story,
        showing: {...showings.mail, unseen: false}
      }
    ]
  }
}

/** Place of what a rule is about, as far as one line is. */
function placeOfMail(
  rule: RuleId,
  {places, takeaway, title}: FrontMatter
): Place | undefined {
  if (rule === 'mail-preheader') return takeaway.place
  if (rule.startsWith('mail-subject'))
    return places.get('short-title') ?? title.place
  return undefined
}

/** Place of the innermost element that knows its own. */
function placeIn(
  within: readonly ElementContent[],
  path: string
): Place | undefined {
  const position = within.findLast((node) => node.position)?.position
  return position && {file: path, position}
}
