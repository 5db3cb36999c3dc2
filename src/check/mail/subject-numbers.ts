import type {Mail, ReportMail} from './mail.ts'

/** Numbers with their percent sign; those in names, as `PLN-01`, are none. */
const number =
  /(?<![\p{L}\p{N}.,·/-])\d+(?:[.,·]\d+)*%?(?![\p{L}\p{N}]|-\p{L})/gu

/**
 * Numbers of the subject stand in the message, where they can be traced: those
 * who never open it read no others.
 *
 * The text of one summary begins with its title, whose numbers are held to the
 * data; the subject may be its short title, which is typed. That of a digest
 * counts weeks and reports: so percentages and decimals alone are meant.
 */
export function checkSubjectNumbers(
  {registration, subject, text}: Mail,
  report: ReportMail
): void {
  const isDigest = registration === undefined
  const wanted = numbersIn(subject).filter(
    (found) =>
      !/^(?:19|20)\d\d$/.test(found) && (!isDigest || /[%.·]/.test(found))
  )
  if (wanted.length === 0) return
  const said = text.replaceAll(/\s+/g, ' ')
  // The headline of a digest is typed as well: it is no proof of itself.
  const known = new Set(
    numbersIn(isDigest ? said.replaceAll(subject, () => '') : said)
  )
  for (const found of new Set(wanted))
    if (!known.has(found))
      report('mail-subject-numbers', {
        actual: found,
        fix: 'Write the number as the newsletter prints it, or leave it out of the subject.',
        reason: `Unexpected \`${found}\` in the subject of the newsletter, expected a number that stands in its text`
      })
}

function numbersIn(text: string): readonly string[] {
  return text.match(number) ?? []
}
