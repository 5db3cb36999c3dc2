import {programVersion} from '../identify-program.ts'
import {type OpenThreads, openThreads} from './open-threads.ts'
import {packThread} from './pack-thread.ts'

/** Opens threads of this program, as it was compiled. */
export const openPackedThreads: OpenThreads = async function (settings, most) {
  const program = await packThread(
    new URL('thread.js', import.meta.url),
    programVersion(),
    new URL('../../packed/', import.meta.url)
  )
  return openThreads(program, settings, most)
}
