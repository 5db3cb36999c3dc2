import type {VFile} from 'vfile'
import {listNames, nearest, type Place, report} from '../diagnostic/index.ts'
import {type Mailer, type MailToken, mailTokens} from '../output/mailer.ts'
import type {Meeting} from '../output/meeting.ts'
import type {FrontMatter} from '../trial/index.ts'
import type {BuildSettings} from './settings.ts'

/** The system that a newsletter is for, and what its tokens become. */
export interface ChosenMailer {
  readonly id: string
  readonly mailer: Mailer
  readonly values: ReadonlyMap<MailToken, string>
}

/** What is asked of the choice, beside the summary. */
export interface MailerRequest {
  readonly mailers: ReadonlyMap<string, Mailer>
  readonly meeting: Meeting
  /** What the command line says. */
  readonly settings: Pick<BuildSettings, 'mailer' | 'site'>
  readonly slug: string
}

/**
 * Chooses the mailing system: that of the command line, else of the summary,
 * else of its meeting, else none.
 *
 * @returns
 *   The choice; `undefined` after reporting a system that does not exist, or
 *   tokens without a value.
 */
export function chooseMailer(
  {
    mailer: named,
    meeting: meetingName
  }: Pick<FrontMatter, 'mailer' | 'meeting'>,
  {mailers, meeting, settings, slug}: MailerRequest,
  file: VFile
): ChosenMailer | undefined {
  const {mailer: wanted, values: given = {}} = meeting.newsletter ?? {}
  const id = settings.mailer ?? named?.id ?? wanted ?? 'plain'
  const mailer = mailers.get(id)
  const place = named?.place ?? meetingName.place
  if (!mailer) {
    reportUnknown(id, [...mailers.keys()], place, file)
    return undefined
  }

  const site = settings.site ?? given.site
  const values = new Map<MailToken, string>()
  let complete = true
  for (const token of mailTokens) {
    const value =
      mailer.tokens[token] ??
      (token === 'folder'
        ? site && [site.replace(/\/$/, ''), slug].filter(Boolean).join('/')
        : given[token])
    if (value !== undefined) values.set(token, value)
    else if (!mailer['open-tokens'] && !mailer.own.includes(token)) {
      const key = token === 'folder' ? 'site' : token
      report(file, 'mail-token-value', {
        expected: [key],
        fix: `Add \`${key}: …\` under \`newsletter:\` and \`values:\` in \`templates/meetings/${meetingName.id}.yaml\`${key === 'site' ? ', or build with `--site`' : ''}.`,
        place,
        reason: `Missing ${words[token]} for a newsletter sent by \`${id}\``
      })
      complete = false
    }
  }

  return complete ? {id, mailer, values} : undefined
}

const words: Readonly<Record<MailToken, string>> = {
  folder: 'address of the products',
  'postal-address': 'postal address of the sender',
  preferences: 'address where readers choose what they receive',
  privacy: 'address of the privacy notice',
  publication: 'name of the newsletter',
  sender: 'sender',
  unsubscribe: 'address that ends a subscription',
  'view-in-browser': 'address of the message as a page'
}

function reportUnknown(
  id: string,
  known: readonly string[],
  place: Place,
  file: VFile
): void {
  const meant = nearest(id, known)
  report(file, 'mailer-exists', {
    actual: id,
    expected: known,
    fix: meant
      ? `Write \`${meant}\`.`
      : 'Name one that is there, or add a file to `templates/mailers/`.',
    place,
    reason: `Unexpected mailing system \`${id}\`, expected ${listNames(known)}`
  })
}
