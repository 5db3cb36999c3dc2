import {newSummary} from '../../build/new-summary.ts'
import {newTemplate} from '../../build/new-template.ts'
import type {Command} from '../command.ts'
import {readSettings} from '../settings.ts'
import {exitCodes, UsageError} from '../terminal.ts'

/** Makes a summary to start from. */
export const newCommand: Command = {
  name: 'new',
  usage: 'SLUG',
  summary:
    'make a summary to start from, content/SLUG/summary.md, or copy a template',
  options: ['title', 'template', 'content', 'templates'],
  async run(args, effects, {out}) {
    const [slug, more] = args.positionals
    if (slug === undefined || more !== undefined)
      throw new UsageError(
        'Expected one name for the new summary, such as `new my-trial`'
      )
    const {content, templates} = readSettings(args, true)
    const from = args.values.get('template')
    if (from !== undefined) {
      const copied = await newTemplate(effects, {from, name: slug, templates})
      if ('refused' in copied) throw new UsageError(copied.refused)
      const output = from.split('/')[0] ?? ''
      out(
        `Wrote ${copied.folder}. Change it, then choose it with \`templates: {${output}: ${slug}}\` in front matter.\n`
      )
      return exitCodes.fine
    }
    const made = await newSummary(effects, {
      content,
      templates,
      slug,
      title: args.values.get('title')
    })
    if ('refused' in made) throw new UsageError(made.refused)
    out(
      `Wrote ${made.path}. Change it, then run \`npm run build -- ${slug}\`.\n`
    )
    return exitCodes.fine
  }
}
