import type {Mail, ReportMail} from './mail.ts'
import {mendTemplate} from './mail.ts'

/** Bytes that mailing systems add to each link, and to each message. */
const growth = {link: 250, message: 2000}
/** Gmail cuts a message at 102 KB, with its link to unsubscribe. */
const mostBytes = 90_000
const nearBytes = 70_000
/** Gmail drops all style beyond 16 KB. */
const mostStyleBytes = 8000
const mostPictureBytes = 200_000
const nearPictureBytes = 60_000
const mostPicturesBytes = 500_000
const mostDraftBytes = 1_000_000

/** Size of the page after a mailing system has rewritten it. */
export function grownBytes({html, markup}: Mail): number {
  const links = markup.tags.filter(({attributes}) => attributes.has('href'))
  return Buffer.byteLength(html) + links.length * growth.link + growth.message
}

/** Sizes of page, style, draft and pictures. */
export function checkSizes(mail: Mail, report: ReportMail): void {
  const bytes = grownBytes(mail)
  const shorten =
    'Leave parts to poster and handout: put them into `:::only` without `newsletter`.'
  if (bytes > mostBytes)
    report('mail-size', {
      fix: shorten,
      reason: `Unexpected newsletter of ${bytes} bytes, as mailing systems send it, expected at most ${mostBytes}: Gmail cuts what is longer`
    })
  else if (bytes > nearBytes)
    report('mail-size-near', {
      fix: shorten,
      reason: `Unexpected newsletter of ${bytes} bytes, as mailing systems send it, expected at most ${nearBytes}`
    })

  const style = mail.markup.styles.join('')
  if (Buffer.byteLength(style) > mostStyleBytes)
    report('mail-style', {
      fix: mendTemplate,
      reason: `Unexpected style of ${Buffer.byteLength(style)} bytes, expected at most ${mostStyleBytes}`
    })
  if (/@[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*@/.test(style))
    report('mail-style', {
      fix: mendTemplate,
      reason:
        'Unexpected at-rule in an at-rule, expected none: Gmail drops all of the style'
    })

  if (mail.eml.length > mostDraftBytes)
    report('mail-file-size', {
      fix: 'Show fewer figures in the newsletter.',
      reason: `Unexpected draft of ${mail.eml.length} bytes, expected at most ${mostDraftBytes}`
    })
  checkPictureBytes(mail, report)
}

function checkPictureBytes({pictures}: Mail, report: ReportMail): void {
  let all = 0
  for (const [path, {length}] of pictures) {
    all += length
    if (length > mostPictureBytes)
      report('mail-file-size', {
        fix: mendPicture(path),
        reason: `Unexpected picture \`${path}\` of ${length} bytes, expected at most ${mostPictureBytes}`
      })
    else if (length > nearPictureBytes)
      report('mail-picture-size', {
        fix: mendPicture(path),
        reason: `Unexpected picture \`${path}\` of ${length} bytes, expected at most ${nearPictureBytes}`
      })
  }
  if (all > mostPicturesBytes)
    report('mail-file-size', {
      fix: 'Show fewer figures in the newsletter.',
      reason: `Unexpected ${all} bytes of pictures, expected at most ${mostPicturesBytes}`
    })
}

function mendPicture(path: string): string {
  return path.endsWith('.jpg')
    ? 'Save the photograph 1040 pixels wide, as JPEG of less quality.'
    : 'Make the figure simpler, or leave it out of the newsletter by `:::only`; save a photograph as JPEG.'
}
