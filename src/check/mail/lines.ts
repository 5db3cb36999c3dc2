import {emlText, latin1Of} from '../../email/eml-parts.ts'
import {htmlText} from '../parity/html-text.ts'
import {type Mail, mendTemplate, type ReportMail} from './mail.ts'

/** RFC 5322, section 2.1.1: must not be longer, and should not. */
const mostOctets = 998
const shouldOctets = 78
/** Servers that count otherwise still have room. */
const nearOctets = 500

/** Lengths of lines, and that the draft says what page and text say. */
export function checkLines(mail: Mail, report: ReportMail): void {
  const {eml, fragment, html, text} = mail
  for (const [name, source] of Object.entries({fragment, html})) {
    const longest = longestOf(
      source.split('\n').map((line) => Buffer.byteLength(line))
    )
    if (longest > mostOctets)
      report('mail-lines', {
        fix: mendTemplate,
        reason: `Unexpected line of ${longest} octets in the ${name} of the newsletter, expected at most ${mostOctets}`
      })
    else if (longest > nearOctets)
      report('mail-lines-near', {
        fix: 'Shorten the longest address, or the longest alternative text.',
        reason: `Unexpected line of ${longest} octets in the ${name} of the newsletter, expected at most ${nearOctets}`
      })
  }

  // A long address or word has a line of its own: half of it leads nowhere.
  const long = text
    .split('\n')
    .find(
      (line) =>
        line.length > shouldOctets &&
        [...line].length > shouldOctets &&
        /\S \S/.test(line.replace(/^\s*(?:\[\d+\]|\d+\.|\*) /, ''))
    )
  if (long !== undefined)
    report('mail-lines', {
      actual: long,
      fix: mendTemplate,
      reason: `Unexpected line of ${[...long].length} characters in the text of the newsletter, expected at most ${shouldOctets}; found \`${long.slice(0, 40)}…\``
    })

  const source = latin1Of(eml)
  const lines = source.split('\r\n')
  const longest = longestOf(lines.map(({length}) => length))
  if (longest > shouldOctets)
    report('mail-lines', {
      fix: mendTemplate,
      reason: `Unexpected line of ${longest} octets in the draft of the newsletter, expected at most ${shouldOctets}`
    })
  const problem = draftProblem(mail, source, lines)
  if (problem !== undefined)
    report('mail-draft', {
      fix: 'Report this as a mistake of the program.',
      reason: `Unexpected draft of the newsletter: ${problem}`
    })
}

function longestOf(lengths: readonly number[]): number {
  return lengths.reduce((a, b) => Math.max(a, b), 0)
}

function draftProblem(
  {eml, said, text}: Mail,
  source: string,
  lines: readonly string[]
): string | undefined {
  if (lines.some((line) => /[\r\n]/.test(line)))
    return 'a line does not end in CR and LF'
  if (/[^\t\r\n -~]/.test(source)) return 'it is not ASCII'
  if (/^(?:to|cc|bcc):/im.test(source.split('\r\n\r\n', 1)[0] ?? ''))
    return 'it is addressed to somebody'
  try {
    if (emlText(eml, 'text/plain').trimEnd() !== text.trimEnd())
      return 'its text is not that of the newsletter'
    if (htmlText(emlText(eml, 'text/html')) !== said)
      return 'its page is not that of the newsletter'
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
