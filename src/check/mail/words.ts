import type {Mail, ReportMail} from './mail.ts'

const mostSubject = 78
const fullSubject = 60
const preheaderLength = {least: 40, most: 110}

/** Words that promise more than a trial report can. */
const loud =
  /!|\bbreakthroughs?\b|\bcures?\b|\bmiracles?\b|\bgame.?changers?\b/i

/** A number at the end, of which nobody knows what it counts. */
const bareNumber =
  /(?:^|\s)(?<!\b(?:arm|cohort|day|grade|level|part|phase|type)\s)([-−+]?\d[\d.,]*)[.…]?$/i

// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u001F\u007F\u0085\u2028\u2029]+/g

/** A subject without what would end its line and begin another header. */
export function onOneLine(subject: string): string {
  return subject.replaceAll(controls, ' ')
}

/** Subject and preheader, all that most readers see of a message. */
export function checkWords(
  {preheader, subject}: Mail,
  report: ReportMail
): void {
  const shorter =
    'Write a `short-title` of at most 60 characters: it is the subject.'
  if (onOneLine(subject) !== subject)
    report('mail-subject', {
      fix: 'Write the title on one line.',
      reason:
        'Unexpected line break in the subject of the newsletter, expected one line'
    })
  const {length} = [...subject]
  if (length > mostSubject)
    report('mail-subject', {
      actual: subject,
      fix: shorter,
      reason: `Unexpected subject of ${length} characters, expected at most ${mostSubject}`
    })
  else if (length > fullSubject)
    report('mail-subject-length', {
      actual: subject,
      fix: shorter,
      reason: `Unexpected subject of ${length} characters, expected at most ${fullSubject}: most clients cut what is longer`
    })

  const shown = [...preheader].length
  if (shown < preheaderLength.least || shown > preheaderLength.most)
    report('mail-preheader', {
      actual: preheader,
      fix: `Write a takeaway of ${preheaderLength.least} to ${preheaderLength.most} characters: it stands beside the subject.`,
      reason: `Unexpected preheader of ${shown} characters, expected ${preheaderLength.least} to ${preheaderLength.most}`
    })

  for (const [name, text] of Object.entries({preheader, subject})) {
    const found = loud.exec(text)?.[0]
    if (found !== undefined)
      report('mail-sober', {
        actual: found,
        fix: 'Say soberly what was found.',
        reason: `Unexpected \`${found}\` in the ${name} of the newsletter, expected sober words`
      })
    const last = bareNumber.exec(text)?.[1]
    if (last !== undefined)
      report('mail-sober', {
        actual: last,
        fix: 'Say what the number is of.',
        reason: `Unexpected number \`${last}\` at the end of the ${name}, expected words that explain it`
      })
  }
}
