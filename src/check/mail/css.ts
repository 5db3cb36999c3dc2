import {cssSupport, onlyOn, unknownValue} from './css-support.ts'
import {type Mail, mendTemplate, type ReportMail} from './mail.ts'
import {declarationsOf} from './markup.ts'

/** Smallest type that is read on a telephone. */
const smallestPx = 14

/** Properties and values of styles, and the size of type. */
export function checkCss({markup}: Mail, report: ReportMail): void {
  const said = new Set<string>()
  const seen = new Set<string>()
  for (const {attributes, name, style} of markup.tags) {
    // The same elements have the same style, most of the time.
    const key = `${name} ${attributes.get('style')}`
    if (seen.has(key)) continue
    seen.add(key)
    for (const {property, value} of style) look(property, value, name)
  }
  for (const style of markup.styles)
    for (const [, block = ''] of style.matchAll(/\{([^{}]*)\}/g))
      for (const {property, value} of declarationsOf(block))
        look(property, value)

  function look(property: string, value: string, element?: string): void {
    if (!Object.hasOwn(cssSupport, property)) {
      say('mail-css', `property \`${property}\``, 'one that mail clients know')
      return
    }

    const plain = value.replace(/\s*!important$/, '')
    if (
      unknownValue.test(value) ||
      cssSupport[property]?.values?.test(plain) === false ||
      (property.startsWith('margin') && /(?:^|\s)-\d/.test(value))
    )
      say(
        'mail-css',
        `value \`${property}: ${value}\``,
        'what mail clients know: px, #rrggbb, plain words'
      )
    const wrong = onlyOn.find(
      ([pattern, elements]) =>
        pattern.test(property) &&
        element !== undefined &&
        !elements.includes(element) &&
        !/^0(?:px)?$/.test(value)
    )
    if (wrong)
      say(
        'mail-css',
        `\`${property}\` of \`<${element}>\``,
        `it on ${wrong[1].join(', ')} alone`
      )
    const px = property === 'font-size' ? /^([\d.]+)px/.exec(value) : null
    if (px && Number(px[1]) < smallestPx)
      say('mail-type-size', `type of \`${value}\``, `at least ${smallestPx}px`)
  }

  function say(
    rule: 'mail-css' | 'mail-type-size',
    what: string,
    expected: string
  ): void {
    if (said.has(what)) return
    said.add(what)
    report(rule, {
      fix: mendTemplate,
      reason: `Unexpected ${what} in the newsletter, expected ${expected}`
    })
  }
}
