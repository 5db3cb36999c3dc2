import {type Mail, mendTemplate, type ReportMail} from './mail.ts'

/** What the law and readers ask of every message, by token. */
const needed = [
  'sender',
  'postal-address',
  'privacy',
  'unsubscribe',
  'view-in-browser'
] as const
/** Stand once: a second one may lead elsewhere. */
const once: ReadonlySet<string> = new Set([
  'postal-address',
  'unsubscribe',
  'view-in-browser'
])

const phrases: readonly (readonly [RegExp, string])[] = [
  [/you receive this because/i, 'why readers receive it'],
  [/not peer reviewed/i, 'that results are preliminary and not peer reviewed'],
  [/funding/i, 'who paid for the trial'],
  [/disclosures|conflicts? of interest/i, 'the interests of its authors']
]

/** Footer, and what the mailing system asks for and refuses. */
export function checkSystem(mail: Mail, report: ReportMail): void {
  const {fragment, html, mailer, markup, text, values} = mail
  const said = markup.tags.find(({name}) => name === 'body')?.text() ?? ''
  const hrefs = markup.tags.map(({attributes}) => attributes.get('href') ?? '')
  const page = `${said}\n${hrefs.join('\n')}`
  const isDocument = mailer.takes === 'document'
  const taken = isDocument ? [html, text] : [fragment]

  for (const mark of mailer.forbidden)
    if (taken.some((source) => source.includes(mark)))
      system(
        `\`${mark}\``,
        'none, as it is a tag of another system or is refused'
      )
  const end = mailer['body-end']
  if (end !== undefined && countOf(html, end) !== 1)
    system(`${countOf(html, end)} of \`${end}\``, 'it once')
  for (const token of mailer.required) {
    const tag = mailer.tokens[token] ?? ''
    for (const [name, source] of [
      ['page', page],
      ['text', text]
    ] as const)
      if (countOf(source, tag) !== 1)
        system(
          `${countOf(source, tag)} of \`${tag}\` in its ${name}`,
          'it once'
        )
  }
  const {'html-bytes': mostBytes, 'image-bytes': mostPicture} = mailer.largest
  if (mostBytes !== undefined && Buffer.byteLength(html) > mostBytes)
    system(`page of ${Buffer.byteLength(html)} bytes`, `at most ${mostBytes}`)
  for (const [path, {length}] of mail.pictures)
    if (mostPicture !== undefined && length > mostPicture)
      system(`picture \`${path}\` of ${length} bytes`, `at most ${mostPicture}`)

  for (const token of needed) {
    if (mailer.own.includes(token)) continue
    const value = values.get(token) ?? `{{${token}}}`
    for (const [name, source] of [
      ['page', page],
      ['text', text]
    ] as const) {
      const count = countOf(source, value)
      if (count === 0 || (count > 1 && once.has(token)))
        footer(
          `${count} of \`${value}\` in the ${name} of the newsletter, expected ${once.has(token) ? 'it once' : 'it'}`
        )
    }
  }
  // Those of a digest stand in the reports that it leads to.
  for (const [pattern, what] of phrases)
    if (!pattern.test(text)) footer(`newsletter that does not say ${what}`)
  if (
    mail.registration !== undefined &&
    !text.replaceAll(/\s+/g, ' ').includes(mail.registration)
  )
    footer('newsletter that does not name the registration of its trial')

  function system(what: string, expected: string): void {
    report('mail-system', {
      fix: `Mend the template, or what \`templates/mailers/\` says of ${mailer.name}.`,
      reason: `Unexpected ${what} in a newsletter for ${mailer.name}, expected ${expected}`
    })
  }

  function footer(what: string): void {
    report('mail-footer', {fix: mendTemplate, reason: `Unexpected ${what}`})
  }
}

function countOf(source: string, value: string): number {
  return source.split(value).length - 1
}
