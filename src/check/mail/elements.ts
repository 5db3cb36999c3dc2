import {elementSupport} from './element-support.ts'
import {type Mail, mendTemplate, type ReportMail} from './mail.ts'
import {type Markup, readMarkup} from './markup.ts'

/** Elements that all clients keep. */
const kept: ReadonlySet<string> = new Set(Object.keys(elementSupport))

/** Elements that editors keep which strip styles. */
const keptInFragment: ReadonlySet<string> = new Set(
  'a b blockquote br em h1 h2 h3 h4 hr i img li ol p strong sub sup ul'.split(
    ' '
  )
)

/** Merge tags and open tokens are no addresses yet. */
const address =
  /^(?:https:\/\/\S+|mailto:\S+|images\/[\w.-]+\.(?:jpg|png)|\{\{[^]+|[*[%<][^]+)$/

/** Elements, attributes and addresses that mail clients drop or refuse. */
export function checkElements(
  {fragment, markup}: Mail,
  report: ReportMail
): void {
  look(markup, kept, 'newsletter')
  look(readMarkup(fragment), keptInFragment, 'fragment of the newsletter')

  function look(
    {tags, styles}: Markup,
    known: ReadonlySet<string>,
    where: string
  ): void {
    const said = new Set<string>()
    for (const {attributes, name} of tags) {
      if (!known.has(name)) say(`\`<${name}>\``, where)
      for (const [key, value] of attributes) {
        if (key.startsWith('on')) say(`\`${key}\``, where)
        if ((key === 'href' || key === 'src') && !address.test(value))
          say(`address \`${value.slice(0, 60)}\``, where)
      }
    }
    if (styles.some((style) => /@import|@font-face|url\(/i.test(style)))
      say('style from elsewhere', where)
    if (known === keptInFragment && styles.length > 0) say('style', where)

    function say(what: string, where: string): void {
      if (said.has(what)) return
      said.add(what)
      report('mail-elements', {
        actual: what,
        fix: mendTemplate,
        reason: `Unexpected ${what} in the ${where}, expected what mail clients keep`
      })
    }
  }
}
