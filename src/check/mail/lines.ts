import {emlText, latin1Of} from '../../email/eml-parts.ts'
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
    const longest = longestLine(source, (line) => Buffer.byteLength(line))
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
  const longest = longestLine(source)
  if (longest > shouldOctets)
    report('mail-lines', {
      fix: mendTemplate,
      reason: `Unexpected line of ${longest} octets in the draft of the newsletter, expected at most ${shouldOctets}`
    })
  const problem = draftProblem(mail, source)
  if (problem !== undefined)
    report('mail-draft', {
      fix: 'Report this as a mistake of the program.',
      reason: `Unexpected draft of the newsletter: ${problem}`
    })
}

/** Length of the longest line; lines end in `\n`, or in `\r\n`. */
function longestLine(
  source: string,
  lengthOf?: (line: string) => number
): number {
  let longest = 0
  for (let start = 0; start <= source.length;) {
    const found = source.indexOf('\n', start)
    const next = found === -1 ? source.length : found
    const end = source[next - 1] === '\r' ? next - 1 : next
    // No line has less octets than characters, or more than three for each.
    if (lengthOf === undefined) longest = Math.max(longest, end - start)
    else if ((end - start) * 3 > longest)
      longest = Math.max(longest, lengthOf(source.slice(start, end)))
    start = next + 1
  }
  return longest
}

function draftProblem(
  {eml, html, text}: Mail,
  source: string
): string | undefined {
  if (/\r(?!\n)|(?<!\r)\n/.test(source))
    return 'a line does not end in CR and LF'
  if (/[^\t\r\n -~]/.test(source)) return 'it is not ASCII'
  if (/^(?:to|cc|bcc):/im.test(source.split('\r\n\r\n', 1)[0] ?? ''))
    return 'it is addressed to somebody'
  try {
    if (emlText(eml, 'text/plain').trimEnd() !== text.trimEnd())
      return 'its text is not that of the newsletter'
    // Pictures lie in it, not beside it: all else is the same.
    if (withoutSources(emlText(eml, 'text/html')) !== withoutSources(html))
      return 'its page is not that of the newsletter'
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function withoutSources(html: string): string {
  return html.replaceAll(/\bsrc="[^"]*"/g, '').trimEnd()
}
