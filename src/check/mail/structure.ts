import {type Mail, mendTemplate, type ReportMail} from './mail.ts'
import type {Tag} from './markup.ts'

/** Language, title, headings, roles of tables, and names of links. */
export function checkStructure({markup}: Mail, report: ReportMail): void {
  const {tags} = markup
  checkLanguage()
  checkHeadings()
  checkTables()
  checkLinks()

  function checkLanguage(): void {
    const html = tags.find(({name}) => name === 'html')
    const child = tags.find(({within}) => within.at(-1) === 'body')
    for (const tag of [html, child])
      for (const key of ['lang', 'dir'])
        if (!tag?.attributes.get(key))
          say(
            'mail-language',
            `\`<${tag?.name ?? 'html'}>\` without \`${key}\`, expected it on \`<html>\` and in the body`
          )
    if (!tags.find(({name}) => name === 'title')?.text())
      say('mail-language', 'message without `<title>`')
  }

  function checkHeadings(): void {
    let before = 0
    for (const {name} of tags.filter(isHeading)) {
      const level = Number(name.slice(1))
      if (before === 0 ? level > 2 : level > before + 1)
        say(
          'mail-headings',
          `\`<${name}>\` ${before === 0 ? 'as first heading' : `after \`<h${before}>\``}, expected no level to be skipped`
        )
      before = level
    }
    if (before === 0) say('mail-headings', 'message without a heading')
  }

  function checkTables(): void {
    for (const [index, tag] of tags.entries()) {
      if (
        tag.name === 'th' &&
        !/^(?:col|row)(?:group)?$/.test(tag.attributes.get('scope') ?? '')
      )
        say(
          'mail-tables',
          `head \`${tag.text()}\` without \`scope\`, expected \`col\` or \`row\``
        )
      if (tag.name !== 'table') continue
      const own = insideOf(index).filter(
        ({within}) => tablesAround(within) === tablesAround(tag.within) + 1
      )
      const isData = own.some(({name}) => name === 'th' || name === 'caption')
      const isLayout = tag.attributes.get('role') === 'presentation'
      if (isData && isLayout)
        say(
          'mail-tables',
          'table of data with `role="presentation"`, expected none'
        )
      if (!isLayout && !isData)
        say('mail-tables', 'table of layout without `role="presentation"`')
      if (!isLayout && isData && !own.some(({name}) => name === 'caption'))
        report('mail-table-caption', {
          fix: 'Write it as a block of `table`, which has a caption.',
          reason: 'Unexpected table of data without a caption in the newsletter'
        })
    }
  }

  /** Tags in the element that begins at an index. */
  function insideOf(index: number): readonly Tag[] {
    const depth = tags[index]?.within.length ?? 0
    const end = tags.findIndex(
      ({within}, at) => at > index && within.length <= depth
    )
    return tags.slice(index + 1, end === -1 ? undefined : end)
  }

  function checkLinks(): void {
    const targets = new Map<string, string>()
    for (const tag of tags) {
      const href = tag.attributes.get('href')
      if (tag.name !== 'a' || href === undefined) continue
      const text = tag.text().toLowerCase()
      if (/^(?:|click here|here|link|more|read more|learn more)$/.test(text))
        say(
          'mail-links',
          `link \`${tag.text()}\`, expected words that say where it leads`
        )
      const other = targets.get(text)
      if (other !== undefined && other !== href)
        say(
          'mail-links',
          `second link \`${tag.text()}\` to another address, expected words of its own`
        )
      targets.set(text, href)
    }
  }

  function say(rule: MailStructureRule, what: string): void {
    report(rule, {fix: mendTemplate, reason: `Unexpected ${what}`})
  }
}

type MailStructureRule =
  | 'mail-headings'
  | 'mail-language'
  | 'mail-links'
  | 'mail-tables'

function tablesAround(within: readonly string[]): number {
  return within.filter((name) => name === 'table').length
}

function isHeading({name}: Tag): boolean {
  return /^h[1-6]$/.test(name)
}
