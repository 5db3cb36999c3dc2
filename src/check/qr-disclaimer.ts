import type {VFile} from 'vfile'
import {report} from '../diagnostic/index.ts'
import type {Meeting} from '../output/meeting.ts'
import type {FrontMatter} from '../trial/trial.ts'

/**
 * Refuses a QR code without the text that its meeting wants beside it.
 *
 * @param frontMatter
 *   Of the summary: it may give the text itself.
 * @param meeting
 *   Its meeting.
 * @param file
 *   Where the problem goes.
 */
export function checkQrDisclaimer(
  {link, linkDisclaimer, meeting: {id}}: FrontMatter,
  {name, qr}: Pick<Meeting, 'name' | 'qr'>,
  file: VFile
): void {
  if (!link || !qr?.['disclaimer-required']) return
  if (linkDisclaimer !== undefined || qr.disclaimer !== undefined) return
  report(file, 'qr-disclaimer', {
    reason: `Unexpected QR code without a disclaimer, expected the text that ${name === '' ? `\`${id}\`` : name} requires beside it`,
    fix: 'Copy the text from the rules of the meeting into `link-disclaimer`, or delete `link`.',
    place: link.place
  })
}
