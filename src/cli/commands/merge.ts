import {overlap} from '../../build/out-folder.ts'
import {formatCounts} from '../../diagnostic/checked.ts'
import type {Command} from '../command.ts'
import {refuseForeign} from '../refuse-foreign.ts'
import {folder as folderOf, readSettings} from '../settings.ts'
import {exitCodes, UsageError} from '../terminal.ts'

/** Puts the parts of a build together. */
export const mergeCommand: Command = {
  name: 'merge',
  usage: 'DIR …',
  summary: 'put the folders of `build --shard` together to one',
  options: ['out', 'content', 'templates'],
  async run(args, effects, terminal) {
    const settings = readSettings({...args, positionals: []}, true)
    const {content, out, templates} = settings
    const folders = args.positionals.map(folderOf)
    if (folders.length === 0)
      throw new UsageError(
        'Missing folders of parts, such as `merge part-1 part-2 --out dist`'
      )
    for (const folder of folders)
      if (overlap(out, folder))
        throw new UsageError(
          `Unexpected output folder \`${out}\`, expected one apart from the part \`${folder}\``
        )
    await refuseForeign(effects, out, [content, templates])
    if ((await effects.list(templates)) === undefined)
      throw new UsageError(
        `Cannot find the folder \`${templates}\`, expected it where the command runs; \`--templates DIR\` names another`
      )
    const [{mergeShards}, {MergeError, readShards}] = await Promise.all([
      import('../../build/merge/merge-shards.ts'),
      import('../../build/merge/read-shards.ts')
    ])

    try {
      const shards = await readShards(effects, folders)
      const {counts, summaries} = await mergeShards(effects, settings, shards)
      const {formatText} = await import('../../diagnostic/format-text.ts')
      const {color} = terminal
      terminal.out(formatText(summaries, {color, out}))
      terminal.out(`${formatCounts(counts, 'built')} → ${out}/index.html\n`)
      if (counts.failed > 0) return exitCodes.environment
      return counts.refused > 0 ? exitCodes.refused : exitCodes.fine
    } catch (error) {
      if (error instanceof MergeError) throw new UsageError(error.message)
      throw error
    }
  }
}
