import type {Digest} from '../../build/read-digest.ts'
import {formatText} from '../../diagnostic/index.ts'
import type {Effects} from '../../build/effects.ts'
import type {BuildSettings} from '../../build/settings.ts'
import type {Command} from '../command.ts'
import {findAsked} from '../find.ts'
import type {Arguments} from '../options.ts'
import {readSettings, unknown} from '../settings.ts'
import {exitCodes, UsageError} from '../terminal.ts'
import {withPipeline} from '../with-pipeline.ts'

/** Puts several summaries into one mailing. */
export const digestCommand: Command = {
  name: 'digest',
  usage: '[ID …]',
  summary: 'put several summaries into one mailing: content/digests/ID.yaml',
  options: [
    'select',
    'title',
    'mailer',
    'site',
    'strict',
    'jobs',
    'content',
    'templates',
    'out'
  ],
  async run(args, effects, {color, out}) {
    const settings: BuildSettings = {
      ...readSettings(args, true),
      outputs: [],
      pdf: false
    }
    const digests = await chosen(args, effects, settings)
    const folders = await findAsked(effects, {...settings, slugs: []})
    const {runDigests} = await import('../../build/run-digests.ts')
    const outcomes = await withPipeline(effects, settings, async (open) =>
      runDigests(effects, settings, open, folders, digests)
    )
    for (const {items, messages, written} of outcomes) {
      out(formatText([{messages, path: '', slug: '', state: 'built'}], {color}))
      if (written !== undefined)
        out(
          `Wrote ${written}/newsletter.html with ${items === 1 ? '1 summary' : `${items} summaries`}.\n`
        )
    }
    return outcomes.every(({written}) => written !== undefined)
      ? exitCodes.fine
      : exitCodes.refused
  }
}

/** Digest of the options, or those of the content folder. */
async function chosen(
  {positionals, values}: Arguments,
  effects: Effects,
  {content}: BuildSettings
): Promise<readonly Digest[]> {
  const {digestOf, readDigests} = await import('../../build/read-digest.ts')
  const [select, title] = [values.get('select'), values.get('title')]
  if (select !== undefined || title !== undefined) {
    if (select === undefined) throw new UsageError('Missing `--select`')
    if (title === undefined) throw new UsageError('Missing `--title`')
    const slugs = select.split(/[\s,]+/).filter((slug) => slug !== '')
    return [digestOf({select: slugs, title})]
  }

  const all = await readDigests(effects, content)
  const known = all.map(({id}) => id)
  if (all.length === 0)
    throw new UsageError(
      `Cannot find a digest in \`${content}/digests\`; write one, or name summaries by \`--select\` and \`--title\``
    )
  for (const id of positionals)
    if (!known.includes(id)) throw unknown('digest', id, known)
  return positionals.length === 0
    ? all
    : all.filter(({id}) => positionals.includes(id))
}
