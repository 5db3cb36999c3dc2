import type {Comment, Element, ElementContent, Root} from 'hast'
import {element} from './elements.ts'

/** What the head of a message says. */
export interface MailSettings {
  /** BCP 47 tag. */
  readonly language: string
  /** Plain text. */
  readonly title: string
  /** Stands in the names of pictures, before the ending: `.EMBARGOED`. */
  readonly mark?: string | undefined
}

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur'])

/**
 * Page around the content of a message.
 *
 * Language and direction stand on the outermost element of the body too, as
 * many clients take only the body.
 */
export function mailPage(
  content: readonly ElementContent[],
  {language, title}: MailSettings
): Root {
  const [primary = ''] = language.toLowerCase().split('-')
  const speech = {
    dir: rightToLeft.has(primary) ? 'rtl' : 'ltr',
    lang: language
  }
  const head = element('head', {}, [
    element('meta', {charSet: 'utf-8'}, []),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('format-detection', 'address=no, date=no, email=no, telephone=no'),
    meta('x-apple-disable-message-reformatting', ''),
    meta('color-scheme', 'light dark'),
    meta('supported-color-schemes', 'light dark'),
    element('title', {}, [{type: 'text', value: title}]),
    // Without it, Outlook draws pictures at the resolution of the screen.
    outlookOnly(
      '<xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>'
    )
  ])
  const body = element('body', {className: ['mail']}, [
    element('div', {...speech, className: ['mail-body'], role: 'main'}, content)
  ])

  return {
    type: 'root',
    children: [{type: 'doctype'}, element('html', speech, [head, body])]
  }
}

/** A table around another that gives it a fixed width in Outlook alone. */
export function inOutlookTable(
  table: Element,
  width: string
): ElementContent[] {
  return [
    outlookOnly(
      `<table role="presentation" align="center" border="0" cellpadding="0" cellspacing="0" width="${Number(width)}"><tr><td>`
    ),
    table,
    outlookOnly('</td></tr></table>')
  ]
}

function meta(name: string, content: string): Element {
  return element('meta', {content, name}, [])
}

function outlookOnly(html: string): Comment {
  return {type: 'comment', value: `[if mso]>${html}<![endif]`}
}
