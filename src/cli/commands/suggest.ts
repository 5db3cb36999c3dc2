import type {Proposal} from '../../check/suggest.ts'
import {formatPlace, formatText, recordMessage} from '../../diagnostic/index.ts'
import type {Suggestions} from '../../build/suggest-summary.ts'
import type {SummaryFolder} from '../../build/find-summaries.ts'
import type {Command} from '../command.ts'
import {findAsked} from '../find.ts'
import {readSettings} from '../settings.ts'
import {type ExitCode, exitCodes} from '../terminal.ts'

/** Proposes values in place of typed numbers. */
export const suggestCommand: Command = {
  name: 'suggest',
  usage: '[SLUG …]',
  summary: 'propose values for typed numbers; --write puts in what is clear',
  options: ['write', 'content', 'templates'],
  async run(args, effects, {color, out}) {
    const settings = readSettings(args, false)
    const {slugs, templates} = settings
    const folders = (await findAsked(effects, settings)).filter(
      ({problem, slug}) =>
        !problem && (slugs.length === 0 || slugs.includes(slug))
    )
    const [{readLibrary}, {suggestSummary}] = await Promise.all([
      import('../../build/library.ts'),
      import('../../build/suggest-summary.ts')
    ])
    const library = await readLibrary(effects, templates, [])
    let code: ExitCode = exitCodes.fine
    for (const folder of folders) {
      const found = await suggestSummary(effects, library, folder)
      const {proposals, text} = found
      if (!proposals) {
        out(formatText([checked(folder, found)], {color}))
        code = exitCodes.refused
        continue
      }
      out(proposals.map(line).join(''))
      const isWritten = args.flags.has('write') && text !== undefined
      if (isWritten) await effects.write(folder.path, text)
      out(countProposals(folder, proposals, isWritten))
    }
    return code
  }
}

function line({edits, place, text, texts}: Proposal): string {
  const where = `${formatPlace(place)}  ${text}`
  if (texts.length === 0) return `${where}\n    no result prints this\n`
  const what =
    edits !== undefined
      ? ''
      : texts.length > 1
        ? '   (ambiguous)'
        : '   (check it)'
  return `${where}\n${texts.map((each) => `    ${each}${what}\n`).join('')}`
}

function countProposals(
  {path}: SummaryFolder,
  proposals: readonly Proposal[],
  isWritten: boolean
): string {
  const clear = proposals.filter(({edits}) => edits !== undefined).length
  const rest = proposals.length - clear
  const numbers = `${proposals.length} typed number${proposals.length === 1 ? '' : 's'}`
  if (proposals.length === 0) return `${path}: no typed numbers\n`
  return isWritten
    ? `Wrote ${path}: ${clear} of ${numbers} bound, ${rest} left to you\n`
    : `${path}: ${numbers}, ${clear} clear${clear > 0 ? ' (`--write` binds them)' : ''}, ${rest} left to you\n`
}

function checked({path, slug}: SummaryFolder, {resolved}: Suggestions) {
  return {
    messages: resolved.file.messages.map((message) =>
      recordMessage(message, path)
    ),
    path,
    slug,
    state: 'refused' as const
  }
}
