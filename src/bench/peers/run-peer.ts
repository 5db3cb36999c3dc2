import {mkdir, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {readFontFiles} from './fonts.ts'
import {installPeer} from './install-peer.ts'
import {findPrinted, type Measured} from './measured.ts'
import type {NamedSheet, Peer, Surroundings} from './peer.ts'
import {runProgram} from './run-program.ts'

/** Handouts as peers are given them. */
export interface PeerInput {
  readonly sheets: readonly NamedSheet[]
  /** Pictures of all sheets by file name. */
  readonly pictures: ReadonlyMap<string, string>
  readonly browser: Surroundings['browser']
  /** Environment in which the browser runs. */
  readonly env: NodeJS.ProcessEnv
}

/** A program that was not measured. */
export interface Skipped {
  readonly skipped: string
}

/**
 * Installs a peer, writes its input and measures it from its cold start to
 * its end.
 *
 * @param root
 *   Folder of all peers.
 */
export async function runPeer(
  peer: Peer,
  root: string,
  {browser, env, pictures, sheets}: PeerInput,
  timeoutMs: number
): Promise<Measured | Skipped> {
  const home = join(root, peer.id)
  const folder = join(home, 'work')
  const missing = await installPeer(peer, home)
  if (missing !== undefined) return {skipped: `cannot be installed: ${missing}`}

  await rm(folder, {force: true, recursive: true})
  const files = [...peer.write(sheets), ...pictures, ...(await readFontFiles())]
  for (const [name, contents] of files) {
    const path = join(folder, name)
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, contents)
  }

  const {args, env: own} = peer.command(
    {browser, folder, home},
    sheets.map(({name}) => name)
  )
  const {problem, seconds} = await runProgram([process.execPath, ...args], {
    env: {...env, ...own},
    folder,
    timeoutMs
  })
  const {documents, remark} = await findPrinted(folder)
  if (documents === 0)
    return {skipped: `printed nothing: ${problem ?? 'and said nothing'}`}

  const short = documents < sheets.length || problem !== undefined
  return {
    documents,
    name: peer.id,
    remarks: [
      peer.manner,
      remark,
      ...(short
        ? [`${documents} of ${sheets.length}: ${problem ?? 'no message'}`]
        : [])
    ],
    seconds,
    version: peer.version
  }
}
