import {browserEffects} from '../../build/browser-effects.ts'
import type {Effects} from '../../build/effects.ts'
import {outputNames} from '../../markdown/index.ts'
import {describeBrowser, resolveBrowser} from '../../print/index.ts'
import type {Command} from '../command.ts'
import {readSettings} from '../settings.ts'
import {exitCodes} from '../terminal.ts'
import {version} from '../version.ts'

interface Finding {
  readonly name: string
  readonly ok: boolean
  readonly text: string
}

/** Says what the program finds on this computer, and why. */
export const doctorCommand: Command = {
  name: 'doctor',
  usage: '',
  summary: 'say what is found on this computer, and what is missing',
  options: ['out', 'templates'],
  async run(args, effects, {out}) {
    const {out: folder, templates} = readSettings(args, true)
    const findings = [
      {name: 'plenary', ok: true, text: version},
      checkNode(),
      await checkTemplates(effects, templates),
      await checkFolder(effects, folder),
      await checkBrowser()
    ]
    for (const {name, ok, text} of findings)
      out(
        `${ok ? 'ok     ' : 'problem'}  ${name.padEnd(10)}  ${text.replaceAll('\n', `\n${' '.repeat(21)}`)}\n`
      )
    return findings.every(({ok}) => ok) ? exitCodes.fine : exitCodes.environment
  }
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return {
    name: 'Node.js',
    ok,
    text: `${process.version} on ${process.platform} ${process.arch}${ok ? '' : ', expected 20.19 or later: install it from nodejs.org'}`
  }
}

async function checkTemplates(
  effects: Effects,
  templates: string
): Promise<Finding> {
  try {
    const {readLibrary} = await import('../../build/library.ts')
    const {fonts, meetings} = await readLibrary(effects, templates, outputNames)
    return {
      name: 'templates',
      ok: true,
      text: `${templates}, ${meetings.size} meetings; fonts ${fonts.families.join(', ')}`
    }
  } catch (error) {
    return {
      name: 'templates',
      ok: false,
      text: error instanceof Error ? error.message : String(error)
    }
  }
}

async function checkFolder(effects: Effects, folder: string): Promise<Finding> {
  const path = `${folder}/.plenary-${process.pid}`
  try {
    await effects.write(path, '')
    await effects.remove(path)
    const left = await effects.list(folder)
    if (left?.length === 0) await effects.remove(folder)
    return {name: 'output', ok: true, text: `${folder} can be written`}
  } catch (error) {
    return {
      name: 'output',
      ok: false,
      text: `${folder} cannot be written: ${error instanceof Error ? error.message : String(error)}`
    }
  }
}

async function checkBrowser(): Promise<Finding> {
  const world = browserEffects()
  const browser = await resolveBrowser(world)
  return {
    name: 'browser',
    ok: !('attempts' in browser),
    text: describeBrowser(browser, world)
  }
}
