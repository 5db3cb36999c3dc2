import {type Mail, mendTemplate, type ReportMail} from './mail.ts'
import type {Tag} from './markup.ts'

const mostWidthPx = 560
/** Pictures up to this width may only decorate. */
const decorationPx = 40
/** Characters that tell of a figure, and that are still listened to. */
const alternative = {least: 20, most: 2000, full: 300}

/** Sizes and alternative texts of pictures. */
export function checkPictures(mail: Mail, report: ReportMail): void {
  for (const tag of mail.markup.tags) {
    if (tag.name !== 'img') continue
    const source = tag.attributes.get('src') ?? ''
    const {length} = tag.attributes.get('alt') ?? ''
    if (length > alternative.full && length <= alternative.most)
      report('mail-alternative', {
        fix: 'Write `alt` for the figure: what it shows and its key numbers, as values. Its table has the others.',
        reason: `Unexpected alternative text of ${length} characters of \`${source}\`, expected at most ${alternative.full}, as it is listened to in one go`
      })
    for (const problem of [sizeProblem(tag, mail), wordsProblem(tag)])
      if (problem !== undefined)
        report('mail-pictures', {
          fix: problem.includes('alternative')
            ? 'Write `alt` for the figure, with its key numbers as values.'
            : mendTemplate,
          reason: `Unexpected picture \`${source}\`: ${problem}`
        })
  }
}

function sizeProblem(
  {attributes, style}: Tag,
  {pictures}: Mail
): string | undefined {
  const [width, height] = [attributes.get('width'), attributes.get('height')]
  if (!/^\d+$/.test(width ?? '') || !/^\d+$/.test(height ?? ''))
    return 'expected `width` and `height` in whole pixels'
  if (Number(width) > mostWidthPx)
    return `found ${width} px of width, expected at most ${mostWidthPx}`
  const display = style.findLast(({property}) => property === 'display')
  if (display?.value !== 'block') return 'expected `display: block`'
  const file = pictures.get(attributes.get('src') ?? '')
  if (!file) return 'expected its file beside the newsletter'
  // Photographs are taken as they are.
  if (attributes.get('src')?.endsWith('.jpg')) return undefined
  // Width and height in the header of a PNG file.
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < 24) return 'expected a PNG file'
  const isDouble = [Number(width), Number(height)].every(
    (px, index) => Math.abs(view.getUint32(16 + index * 4) - 2 * px) <= 2
  )
  return isDouble ? undefined : 'expected a file of twice the pixels'
}

function wordsProblem({attributes}: Tag): string | undefined {
  const words = attributes.get('alt')
  const isSmall = Number(attributes.get('width')) <= decorationPx
  if (words === undefined) return 'expected an alternative text'
  if (words === '' && isSmall) return undefined
  const {length} = words
  if (length < alternative.least || length > alternative.most)
    return `found an alternative text of ${length} characters, expected ${alternative.least} to ${alternative.most}`
  // Images of authors may have no numbers; figures have.
  const isImage = attributes.get('src')?.startsWith('images/img-') ?? false
  return isImage || /\d/.test(words)
    ? undefined
    : 'expected an alternative text with the key numbers'
}
