import {readFileSync} from 'node:fs'
import {beforeAll, describe, expect, test} from 'vitest'
import {checkMail, type MailFiles} from '../../../src/check/mail/index.ts'
import {readMail} from '../../../src/check/mail/mail.ts'
import {readMarkup} from '../../../src/check/mail/markup.ts'
import {grownBytes} from '../../../src/check/mail/sizes.ts'
import {rules} from '../../../src/diagnostic/index.ts'
import {
  breakLines,
  svgToPng,
  toEml,
  toFragment,
  toText,
  withoutEnvelope
} from '../../../src/email/index.ts'
import {stringify} from '../../../src/html/stringify.ts'
import {type Mailer, parseMailer} from '../../../src/output/mailer.ts'
import {createStory} from '../../email/story.ts'

let good: MailFiles

/** Profile of a system that ships. */
function mailerOf(id: string): Mailer {
  const path = `templates/mailers/${id}.yaml`
  return parseMailer(readFileSync(path, 'utf8'), path)
}

beforeAll(async function () {
  const {html, nodes, pictures} = createStory()
  const text = toText(nodes)
  const images = new Map(
    pictures.map(({path, svg, widthPx}) => [
      path,
      svgToPng(svg, {fontFiles: [], ground: '#ffffff', widthPx: widthPx * 2})
    ])
  )
  const subject = 'Fictacel in a trial that was made up'
  good = {
    eml: await toEml({
      date: new Date(0),
      html,
      pictures: images,
      subject,
      text
    }),
    fragment: breakLines(stringify(toFragment(withoutEnvelope(nodes)))),
    html,
    mailer: mailerOf('plain'),
    pictures: images,
    preheader: 'Of 24 participants, 10 responded and 5 had a severe event.',
    registration: 'NCT00000000',
    subject,
    text: `${text}\nNCT00000000\n`,
    values: new Map()
  }
  good = {...good, eml: await draftOf(good)}
})

function draftOf({html, pictures, subject, text}: MailFiles) {
  return toEml({date: new Date(0), html, pictures, subject, text})
}

/** Messages on a newsletter, by rule. */
function check(files: MailFiles): string[] {
  const messages: string[] = []
  checkMail(files, (rule, {fix, reason}) => {
    expect(fix, reason).toBeTruthy()
    expect(Object.keys(rules)).toContain(rule)
    messages.push(`${rule}: ${reason}`)
  })
  return messages
}

test('should say nothing on a newsletter that is right', function () {
  expect(check(good)).toEqual([])
})

test.each([
  {subject: 'PLN-01 in 2026: 10 of 24 participants responded'},
  {registration: undefined, subject: 'Week 46 of 2026 in three trials'}
])('should know the numbers of %j', function (change) {
  expect(check({...good, ...change})).toEqual([])
})

test('should pass over a long footer in small type', function () {
  const html = good.html.replace(
    /(<p [^>]*>)(?=[^<]*not\s+peer\s+reviewed)/,
    (start) => `${start}${'A long line of funding. '.repeat(400)}</p>${start}`
  )
  expect(html.length).toBeGreaterThan(good.html.length + 9000)
  expect(check({...good, html}).join('\n')).not.toContain('mail-body-size')
})

const inBody = (html: string, more: string) =>
  html.replace('</body>', () => `\n${more}\n</body>`)
/** A line of so many octets. */
const lineOf = (octets: number) => `<p>${'a'.repeat(octets - 7)}</p>`
/** A message of so many bytes, with what mailing systems add. */
function sized(files: MailFiles, bytes: number): Partial<MailFiles> {
  const more = (html: string) => bytes - grownBytes(readMail({...files, html}))
  const {html} = files
  const short = inBody(html, '<p></p>')
  // Short words, so that no line is too long.
  const words = 'aaa\n'.repeat(25_000).slice(0, more(short))
  return {html: inBody(html, `<p>${words}</p>`)}
}
const styleBytes = (html: string) =>
  Buffer.byteLength(readMarkup(html).styles.join(''))
const big = Uint8Array.from({length: 210_000})

/** What is wrong, and what must be said; thresholds from notes of the project. */
const cases: readonly (readonly [
  change: (files: MailFiles) => Partial<MailFiles>,
  message: string
])[] = [
  [
    () => ({subject: 'A title\r\nBcc: x@example.org'}),
    'mail-subject: Unexpected line break in the subject of the newsletter, expected one line'
  ],
  [
    () => ({subject: 'a'.repeat(79)}),
    'mail-subject: Unexpected subject of 79 characters, expected at most 78'
  ],
  [
    () => ({subject: 'a'.repeat(61)}),
    'mail-subject-length: Unexpected subject of 61 characters, expected at most 60: most clients cut what is longer'
  ],
  [
    () => ({preheader: 'a'.repeat(39)}),
    'mail-preheader: Unexpected preheader of 39 characters, expected 40 to 110'
  ],
  [
    () => ({preheader: 'a'.repeat(111)}),
    'mail-preheader: Unexpected preheader of 111 characters, expected 40 to 110'
  ],
  [
    () => ({subject: 'A breakthrough in glioma'}),
    'mail-sober: Unexpected `breakthrough` in the subject of the newsletter, expected sober words'
  ],
  [
    () => ({subject: 'Response in 64'}),
    'mail-sober: Unexpected number `64` at the end of the subject, expected words that explain it'
  ],
  [
    () => ({subject: 'Response in 64% of participants'}),
    'mail-subject-numbers: Unexpected `64%` in the subject of the newsletter, expected a number that stands in its text'
  ],
  [
    // A headline that is typed proves nothing.
    ({text}) => ({
      registration: undefined,
      subject: 'Response in 9.7 months',
      text: `Response in\n9.7 months\n\n${text}`
    }),
    'mail-subject-numbers: Unexpected `9.7` in the subject of the newsletter, expected a number that stands in its text'
  ],
  [
    () => ({
      registration: undefined,
      subject: 'Week 46: response in 64%, twice'
    }),
    'mail-subject-numbers: Unexpected `64%` in the subject of the newsletter, expected a number that stands in its text'
  ],
  [
    (files) => sized(files, 90_001),
    'mail-size: Unexpected newsletter of 90001 bytes, as mailing systems send it, expected at most 90000: Gmail cuts what is longer'
  ],
  [
    (files) => sized(files, 70_001),
    'mail-size-near: Unexpected newsletter of 70001 bytes, as mailing systems send it, expected at most 70000'
  ],
  [
    ({html}) => ({
      html: html.replace(
        '</head>',
        () =>
          `<style>${'p{margin:0}\n'.repeat(1000).slice(0, 8001 - styleBytes(html))}</style></head>`
      )
    }),
    'mail-style: Unexpected style of 8001 bytes, expected at most 8000'
  ],
  [
    ({html}) => ({
      html: html.replace(
        '</head>',
        '<style>@media screen{@media print{p{margin:0}}}</style></head>'
      )
    }),
    'mail-style: Unexpected at-rule in an at-rule, expected none: Gmail drops all of the style'
  ],
  [
    () => ({pictures: new Map([['images/x.png', big]])}),
    'mail-file-size: Unexpected picture `images/x.png` of 210000 bytes, expected at most 200000'
  ],
  [
    () => ({pictures: new Map([['images/x.png', big.slice(0, 60_001)]])}),
    'mail-picture-size: Unexpected picture `images/x.png` of 60001 bytes, expected at most 60000'
  ],
  [
    () => ({
      pictures: new Map(
        [0, 1, 2].map((index) => [`images/${index}.png`, big.slice(0, 180_000)])
      )
    }),
    'mail-file-size: Unexpected 540000 bytes of pictures, expected at most 500000'
  ],
  [
    () => ({eml: new Uint8Array(1_100_000)}),
    'mail-file-size: Unexpected draft of 1100000 bytes, expected at most 1000000'
  ],
  [
    ({html}) => ({html: inBody(html, lineOf(999))}),
    'mail-lines: Unexpected line of 999 octets in the html of the newsletter, expected at most 998'
  ],
  [
    ({fragment}) => ({fragment: `${fragment}\n${lineOf(501)}\n`}),
    'mail-lines-near: Unexpected line of 501 octets in the fragment of the newsletter, expected at most 500'
  ],
  [
    ({eml}) => ({
      eml: Buffer.from(
        Buffer.from(eml)
          .toString()
          .replace('X-Unsent: 1', `X-Unsent: ${'1'.repeat(69)}`)
      )
    }),
    'mail-lines: Unexpected line of 79 octets in the draft of the newsletter, expected at most 78'
  ],
  [
    ({text}) => ({text: `${text}${'word '.repeat(20)}\n`}),
    'mail-lines: Unexpected line of 100 characters in the text of the newsletter, expected at most 78; found `word word word word word word word word …`'
  ],
  [
    ({text}) => ({text: text.replace('10 of 24', '11 of 24')}),
    'mail-draft: Unexpected draft of the newsletter: its text is not that of the newsletter'
  ],
  [
    ({html}) => ({html: html.replace(/\d+ of \d+/, '99 of 99')}),
    'mail-draft: Unexpected draft of the newsletter: its page is not that of the newsletter'
  ],
  [
    ({eml}) => ({eml: Buffer.concat([eml, Buffer.from('≥\r\n')])}),
    'mail-draft: Unexpected draft of the newsletter: it is not ASCII'
  ],
  [
    ({eml}) => ({eml: Buffer.from(`To: a@example.org\r\n${Buffer.from(eml)}`)}),
    'mail-draft: Unexpected draft of the newsletter: it is addressed to somebody'
  ],
  [
    ({eml}) => ({
      eml: Buffer.from(String(Buffer.from(eml)).replaceAll('\r\n', '\n'))
    }),
    'mail-draft: Unexpected draft of the newsletter: a line does not end in CR and LF'
  ],
  ...'script svg form iframe video object link base'
    .split(' ')
    .map(
      (name) =>
        [
          ({html}: MailFiles) => ({html: inBody(html, `<${name}></${name}>`)}),
          `mail-elements: Unexpected \`<${name}>\` in the newsletter, expected what mail clients keep`
        ] as const
    ),
  ...['data:image/png;base64,AA', 'http://x.example', 'javascript:x'].map(
    (address) =>
      [
        ({html}: MailFiles) => ({
          html: inBody(html, `<p><a href="${address}">y</a></p>`)
        }),
        `mail-elements: Unexpected address \`${address}\` in the newsletter, expected what mail clients keep`
      ] as const
  ),
  [
    ({html}) => ({html: inBody(html, '<p onclick="x">y</p>')}),
    'mail-elements: Unexpected `onclick` in the newsletter, expected what mail clients keep'
  ],
  [
    ({html}) => ({
      html: html.replace(
        '</head>',
        '<style>@font-face{src:url(x)}</style></head>'
      )
    }),
    'mail-elements: Unexpected style from elsewhere in the newsletter, expected what mail clients keep'
  ],
  [
    ({fragment}) => ({fragment: `${fragment}<table></table>`}),
    'mail-elements: Unexpected `<table>` in the fragment of the newsletter, expected what mail clients keep'
  ],
  [
    ({html}) => ({html: inBody(html, '<p style="position:absolute">y</p>')}),
    'mail-css: Unexpected property `position` in the newsletter, expected one that mail clients know'
  ],
  [
    ({html}) => ({html: inBody(html, '<p style="color:rgba(0,0,0,.5)">y</p>')}),
    'mail-css: Unexpected value `color: rgba(0,0,0,.5)` in the newsletter, expected what mail clients know: px, #rrggbb, plain words'
  ],
  [
    ({html}) => ({html: inBody(html, '<p style="padding:8px">y</p>')}),
    'mail-css: Unexpected `padding` of `<p>` in the newsletter, expected it on td, th, caption, ul, ol, body alone'
  ],
  [
    ({html}) => ({html: inBody(html, '<p style="color:red">y</p>')}),
    'mail-css: Unexpected value `color: red` in the newsletter, expected what mail clients know: px, #rrggbb, plain words'
  ],
  [
    ({html}) => ({html: inBody(html, '<p style="display:inline">y</p>')}),
    'mail-css: Unexpected value `display: inline` in the newsletter, expected what mail clients know: px, #rrggbb, plain words'
  ],
  [
    ({html}) => ({html: inBody(html, '<p style="margin:-8px">y</p>')}),
    'mail-css: Unexpected value `margin: -8px` in the newsletter, expected what mail clients know: px, #rrggbb, plain words'
  ],
  ...['color:var(--ink)', 'width:calc(100% - 8px)', 'font-size:1rem'].map(
    (style) =>
      [
        ({html}: MailFiles) => ({
          html: inBody(html, `<p style="${style}">y</p>`)
        }),
        `mail-css: Unexpected value \`${style.replace(':', ': ')}\` in the newsletter, expected what mail clients know: px, #rrggbb, plain words`
      ] as const
  ),
  ...['flex', 'grid'].map(
    (value) =>
      [
        ({html}: MailFiles) => ({
          html: inBody(html, `<p style="display:${value}">y</p>`)
        }),
        `mail-css: Unexpected value \`display: ${value}\` in the newsletter, expected what mail clients know: px, #rrggbb, plain words`
      ] as const
  ),
  // Contrasts by the formula of WCAG 2.2.
  [
    ({html}) => ({html: inBody(html, '<p style="color:#777777">y</p>')}),
    'mail-contrast: Unexpected text of `#777777` on `#ffffff` in the newsletter, a contrast of 4.48, expected at least 4.5'
  ],
  [
    ({html}) => ({
      html: html.replaceAll('#e6e9ec', '#555c63')
    }),
    'mail-contrast: Unexpected text of `#555c63` on `#16191d` in dark mode in the newsletter, a contrast of 2.60, expected at least 4.5'
  ],
  [
    ({html}) => ({
      html: inBody(
        html,
        '<table role="presentation"><tr><td style="background-color:#202020;color:#00ff00">y</td></tr></table>'
      )
    }),
    'mail-inversion: Unexpected text of `#ff00ff` on `#dfdfdf` in the newsletter where clients invert it, a contrast of 2.35, expected at least 3'
  ],
  [
    ({html}) => ({html: inBody(html, '<p style="font-size:13px">y</p>')}),
    'mail-type-size: Unexpected type of `13px` in the newsletter, expected at least 14px'
  ],
  [
    ({html}) => ({
      html: html.replaceAll(/font-size:1[678]px/g, 'font-size:15px')
    }),
    'mail-body-size: Unexpected body type of `15px` in the newsletter, expected at least 16px'
  ],
  [
    ({html}) => ({
      html: html.replace(
        /(?<=\s)alt="[^"]+"/,
        'alt="A chart of a trial, no numbers"'
      )
    }),
    'mail-pictures: Unexpected picture `images/fig-response.png`: expected an alternative text with the key numbers'
  ],
  [
    ({html}) => ({
      html: html.replace(/(?<=\s)alt="[^"]+"/, `alt="10 of ${'a'.repeat(300)}"`)
    }),
    'mail-alternative: Unexpected alternative text of 306 characters of `images/fig-response.png`, expected at most 300, as it is listened to in one go'
  ],
  [
    ({html}) => ({html: html.replace('width="520" ', '')}),
    'mail-pictures: Unexpected picture `images/fig-response.png`: expected `width` and `height` in whole pixels'
  ],
  [
    ({html}) => ({html: html.replace('width="520" ', 'width="600" ')}),
    'mail-pictures: Unexpected picture `images/fig-response.png`: found 600 px of width, expected at most 560'
  ],
  [
    ({html}) => ({html: html.replace('width="520" ', 'width="500" ')}),
    'mail-pictures: Unexpected picture `images/fig-response.png`: expected a file of twice the pixels'
  ],
  [
    ({html}) => ({html: html.replace(' lang="en"', '')}),
    'mail-language: Unexpected `<html>` without `lang`, expected it on `<html>` and in the body'
  ],
  [
    ({html}) => ({html: html.replaceAll(/(<div\b[^>]*) dir="ltr"/g, '$1')}),
    'mail-language: Unexpected `<div>` without `dir`, expected it on `<html>` and in the body'
  ],
  [
    ({html}) => ({html: html.replace(/<title>.*<\/title>/, '')}),
    'mail-language: Unexpected message without `<title>`'
  ],
  [
    ({html}) => ({html: html.replaceAll(/(<\/?)h2/g, '$1h4')}),
    'mail-headings: Unexpected `<h4>` after `<h1>`, expected no level to be skipped'
  ],
  [
    ({html}) => ({html: html.replace(/ scope="\w+"/, '')}),
    'mail-tables: Unexpected head `DL1 n = 3` without `scope`, expected `col` or `row`'
  ],
  [
    ({html}) => ({html: html.replace(' role="presentation"', '')}),
    'mail-tables: Unexpected table of layout without `role="presentation"`'
  ],
  [
    ({html}) => ({html: html.replace(/<caption[^]*?<\/caption>/, '')}),
    'mail-table-caption: Unexpected table of data without a caption in the newsletter'
  ],
  [
    ({html}) => ({
      html: inBody(html, '<p><a href="https://x.example">Click here</a></p>')
    }),
    'mail-links: Unexpected link `Click here`, expected words that say where it leads'
  ],
  [
    ({html}) => ({
      html: inBody(html, '<p><a href="https://x.example">Unsubscribe</a></p>')
    }),
    'mail-links: Unexpected second link `Unsubscribe` to another address, expected words of its own'
  ],
  [
    ({html}) => ({html: html.replaceAll('{{unsubscribe}}', '')}),
    'mail-footer: Unexpected 0 of `{{unsubscribe}}` in the page of the newsletter, expected it once'
  ],
  [
    ({text}) => ({text: text.replaceAll('{{sender}}', '')}),
    'mail-footer: Unexpected 0 of `{{sender}}` in the text of the newsletter, expected it'
  ],
  [
    ({text}) => ({text: text.replace('not peer reviewed', 'final')}),
    'mail-footer: Unexpected newsletter that does not say that results are preliminary and not peer reviewed'
  ],
  [
    () => ({registration: 'NCT99999999'}),
    'mail-footer: Unexpected newsletter that does not name the registration of its trial'
  ],
  [
    () => ({mailer: mailerOf('mailchimp')}),
    'mail-system: Unexpected 0 of `*|UNSUB|*` in its page in a newsletter for Mailchimp, expected it once'
  ],
  [
    () => ({mailer: mailerOf('mailchimp')}),
    'mail-system: Unexpected `{{` in a newsletter for Mailchimp, expected none, as it is a tag of another system or is refused'
  ],
  [
    () => ({mailer: mailerOf('constant-contact')}),
    'mail-system: Unexpected 0 of `[[trackingImage]]` in a newsletter for Constant Contact, expected it once'
  ],
  [
    ({html}) => ({
      html: html + ' '.repeat(400_001 - Buffer.byteLength(html)),
      mailer: mailerOf('constant-contact')
    }),
    'mail-system: Unexpected page of 400001 bytes in a newsletter for Constant Contact, expected at most 400000'
  ],
  [
    ({html}) => ({
      html: inBody(html, '<p>${x}</p>'),
      mailer: mailerOf('constant-contact')
    }),
    'mail-system: Unexpected `${` in a newsletter for Constant Contact, expected none, as it is a tag of another system or is refused'
  ]
]

describe('what is wrong', function () {
  test.each(cases)('should be told: %#, %s', function (change, message) {
    expect(check({...good, ...change(good)})).toContain(message)
  })

  test('should break each rule of newsletters', function () {
    const ids = Object.keys(rules).filter(
      (id) =>
        id.startsWith('mail-') &&
        !['mail-merge-tag', 'mail-token-value'].includes(id)
    )
    const said = new Set(
      cases.flatMap(([change]) =>
        check({...good, ...change(good)}).map(
          (message) => message.split(':')[0]
        )
      )
    )
    expect([...said].toSorted()).toEqual(ids.toSorted())
  })
})
