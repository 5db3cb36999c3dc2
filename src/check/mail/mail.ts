import type {Problem, RuleId} from '../../diagnostic/index.ts'
import type {Mailer} from '../../output/mailer.ts'
import {type Markup, readMarkup} from './markup.ts'

/** A newsletter as it will be written, and what it is for. */
export interface MailFiles {
  readonly html: string
  readonly text: string
  readonly fragment: string
  readonly eml: Uint8Array
  /** Pictures by their path from the message. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Subject without the notice of an embargo. */
  readonly subject: string
  readonly preheader: string
  /** Id of the trial, or that it is not reported; absent in digests. */
  readonly registration?: string | undefined
  readonly mailer: Mailer
  /** What stands in place of tokens; others stand as `{{name}}`. */
  readonly values: ReadonlyMap<string, string>
}

/** The same, taken apart once for all checks. */
export interface Mail extends MailFiles {
  readonly markup: Markup
}

/** Says what is wrong with a newsletter. */
export type ReportMail = (rule: RuleId, problem: Problem) => void

/** One question about a newsletter. */
export type CheckMail = (mail: Mail, report: ReportMail) => void

/** Takes the message apart. */
export function readMail(files: MailFiles): Mail {
  return {...files, markup: readMarkup(files.html)}
}

/** What to do where the author is not to blame. */
export const mendTemplate =
  'Mend the template in `templates/newsletter/`; if it is as it came, report this as a mistake of the program.'
