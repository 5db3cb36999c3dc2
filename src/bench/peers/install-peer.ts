import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Peer} from './peer.ts'
import {runProgram} from './run-program.ts'

const timeoutMs = 600_000

/**
 * Installs a peer at its version in a folder of its own, unless it is there.
 *
 * Nothing of it is run: no script of a package, no download of a browser.
 *
 * @param home
 *   The folder, in the same way from everywhere.
 * @returns
 *   Why it cannot be installed.
 */
export async function installPeer(
  peer: Peer,
  home: string
): Promise<string | undefined> {
  if ((await versionIn(peer, home)) === peer.version) return undefined
  await mkdir(home, {recursive: true})
  const manifest = {
    dependencies: {[peer.package]: peer.version},
    overrides: peer.overrides,
    private: true
  }
  await writeFile(join(home, 'package.json'), JSON.stringify(manifest))
  const {problem} = await runProgram(
    [...npm(), 'install', '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      env: {PUPPETEER_SKIP_DOWNLOAD: '1'},
      folder: home,
      timeoutMs
    }
  )
  const installed = await versionIn(peer, home)
  return installed === peer.version ? undefined : (problem ?? 'not installed')
}

/** The npm that runs the bench, else the one that is found. */
function npm(): readonly string[] {
  const path = process.env['npm_execpath']
  return path ? [process.execPath, path] : ['npm']
}

async function versionIn(
  peer: Peer,
  home: string
): Promise<string | undefined> {
  const path = join(home, 'node_modules', peer.package, 'package.json')
  try {
    const {version} = JSON.parse(await readFile(path, 'utf8')) as {
      version?: string
    }
    return version
  } catch {
    return undefined
  }
}
