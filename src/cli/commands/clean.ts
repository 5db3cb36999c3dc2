import {cacheFolder} from '../../build/cache-folder.ts'
import {ownerOf} from '../../build/out-folder.ts'
import type {Command} from '../command.ts'
import {readSettings} from '../settings.ts'
import {exitCodes, UsageError} from '../terminal.ts'

/** Removes products and cache. */
export const cleanCommand: Command = {
  name: 'clean',
  usage: '',
  summary: 'remove the products and the cache',
  options: ['out'],
  async run(args, effects, {out}) {
    const {out: folder} = readSettings(args, true)
    const owner = await ownerOf(effects, folder)
    if (owner === 'file')
      throw new UsageError(
        `Unexpected folder \`${folder}\`, which is a file, and stays`
      )
    if (owner === 'foreign')
      throw new UsageError(
        `Unexpected folder \`${folder}\`: it holds files of something else, and stays`
      )
    await effects.remove(folder)
    await effects.remove(cacheFolder)
    out(`Removed ${folder} and the cache.\n`)
    return exitCodes.fine
  }
}
