import type {ElementContent} from 'hast'
import {checkMail, checkMergeTags} from '../check/mail/index.ts'
import {onOneLine} from '../check/mail/words.ts'
import {
  checkParity,
  expectContent,
  htmlText,
  plainText as readText
} from '../check/parity/index.ts'
import {report} from '../diagnostic/index.ts'
import {
  breakLines,
  inlineMail,
  toAscii,
  toEml,
  toFragment,
  toMail,
  toText,
  withoutEnvelope
} from '../email/index.ts'
import {sanitize} from '../html/sanitize.ts'
import {stringify} from '../html/stringify.ts'
import {type DigestItem, itemLink} from '../output/digest-item.ts'
import {formatDate} from '../output/format-date.ts'
import {element, text} from '../output/hast.ts'
import {showings} from '../output/printed-values.ts'
import {themeCss} from '../output/theme-css.ts'
import type {Theme} from '../chart/theme.ts'
import {fillTemplate, type SlotContent} from '../template/fill-template.ts'
import {fillTokens} from '../template/fill-tokens.ts'
import type {Template} from '../template/parse-template.ts'
import type {ChosenMailer} from './choose-mailer.ts'
import type {DigestSpec} from './digest-schema.ts'
import type {Digest} from './read-digest.ts'
import {withBodyEnd} from './with-body-end.ts'

/** A summary that a digest shows. */
export interface ChosenItem extends DigestItem {
  readonly slug: string
}

/** Look of a digest. */
export interface DigestLook {
  readonly page: Template
  readonly item: Template
  readonly style: string
  readonly theme: Theme
}

/** Bytes that items may have, so that Gmail does not cut the message. */
const budget = 80_000
const itemSlots: ReadonlySet<string> = new Set([
  'data-status',
  'facts',
  'limits',
  'link',
  'short-title',
  'takeaway',
  'title'
])
const pageSlots: ReadonlySet<string> = new Set([
  'contents',
  'facts',
  'items',
  'lead',
  'preheader',
  'title'
])

/**
 * Makes a mailing of several summaries: as a page, as text and as a draft.
 *
 * @param digest
 *   What is asked for; problems are in the messages of its file.
 * @returns
 *   Contents by name of file.
 */
export async function makeDigest(
  {file, place}: Digest,
  spec: DigestSpec,
  items: readonly ChosenItem[],
  {item: itemPage, page, style, theme}: DigestLook,
  {mailer, values}: ChosenMailer
): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const site = values.get('folder') ?? '{{folder}}'
  const listed = items.map(function (item) {
    const address = `${site}/${item.slug}/newsletter.html`
    const slots = new Map([...item.slots, ['link', [itemLink(item, address)]]])
    return fillTemplate(itemPage, slots, {known: itemSlots})
  })
  const words =
    items.length === 1
      ? '1 trial report, with what it does not show.'
      : `${items.length} trial reports, each with what it does not show.`
  checkMergeTags(
    [text(spec.title), text(spec.lead ?? ''), ...listed.flat()],
    mailer.runs,
    mailer.name,
    () => place(['title']),
    (problem) => report(file, 'mail-merge-tag', problem)
  )
  const content = fillTemplate(
    fillTokens(page, {dropped: new Set<string>(mailer.own), values}),
    slotsOf(),
    {known: pageSlots}
  )

  const {tree} = toMail(content, {
    language: spec.language ?? 'en',
    title: spec.title
  })
  const html = withBodyEnd(
    inlineMail(stringify(tree), themeCss(theme) + style),
    mailer
  )
  if (Buffer.byteLength(html) > budget) checkBudget()
  const plain = toText(content)
  const fragment = breakLines(
    toAscii(stringify(toFragment(withoutEnvelope(content))))
  )
  const eml = await toEml({
    date: new Date(spec.date ?? 0),
    html,
    pictures: new Map(),
    subject: onOneLine(spec.title),
    text: plain
  })
  checkMail(
    {
      eml,
      fragment,
      html,
      mailer,
      pictures: new Map(),
      preheader: words,
      subject: spec.title,
      text: plain,
      values
    },
    (rule, problem) => report(file, rule, {place: place(['title']), ...problem})
  )
  prove('newsletter.html', htmlText(html), showings.mail)
  prove('newsletter.txt', readText(plain), showings.text)
  return new Map<string, Uint8Array | string>([
    ['newsletter.html', html],
    ['newsletter.txt', plain],
    ['newsletter.eml', eml],
    ['newsletter-fragment.html', fragment]
  ])

  function slotsOf(): SlotContent {
    const entries = items.map(({slots}) =>
      element('li', {}, slots.get('short-title') ?? [])
    )
    return new Map<string, readonly ElementContent[]>([
      ['title', [text(spec.title)]],
      ['lead', spec.lead === undefined ? [] : sanitize([text(spec.lead)])],
      ['contents', entries.length > 1 ? [element('ul', {}, entries)] : []],
      ['facts', [text(factsOf(spec, items.length))]],
      ['items', listed.flat()],
      ['preheader', [text(words)]]
    ])
  }

  /** Says from which summary on the message would be cut. */
  function checkBudget(): void {
    let bytes = 0
    for (const [index, nodes] of listed.entries()) {
      const {tree} = toMail(nodes, {language: 'en', title: ''})
      const styled = inlineMail(stringify(tree), themeCss(theme) + style)
      bytes += Buffer.byteLength(/<body[^]*<\/body>/.exec(styled)?.[0] ?? '')
      if (bytes <= budget) continue
      report(file, 'digest-budget', {
        fix: `Leave out \`${items[index]?.slug}\` and what follows it, or make a second digest of them.`,
        place: place(['select', index]),
        reason: `Unexpected ${items.length} summaries in a digest, expected at most ${index}: Gmail cuts what is longer`
      })
      return
    }
  }

  function prove(
    product: string,
    read: string,
    showing: typeof showings.mail | typeof showings.text
  ): void {
    checkParity(
      {expected: expectContent(content, showing), product, text: read},
      () => undefined,
      (rule, problem) => report(file, rule, problem)
    )
  }
}

/** What the head of a digest says of it: “Digest · 14 November 2025 · 5 reports”. */
function factsOf({date}: DigestSpec, reports: number): string {
  return [
    'Digest',
    ...(date === undefined ? [] : [formatDate(date)]),
    reports === 1 ? '1 report' : `${reports} reports`
  ].join(' · ')
}
