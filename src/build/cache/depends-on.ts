import {type OutputName, outputNames} from '../../markdown/nodes.ts'
import {type Effects} from '../effects.ts'
import type {BuildSettings} from '../settings.ts'
import {templateFolders} from '../template-folders.ts'
import {sha256} from './seal.ts'
import {type Group, groupDigest} from './store.ts'

/** All that products of this run depend on besides their summary. */
export interface Dependencies {
  /** Of all products of all summaries. */
  readonly common: Group
  readonly commonDigest: string
  /** Of each product alone. */
  readonly outputs: ReadonlyMap<OutputName, Group>
  readonly outputDigests: ReadonlyMap<OutputName, string>
  /** Of the list of summaries. */
  readonly index: string
  /** The browser that would print; absent: none is there or asked for. */
  readonly browser: string | undefined
}

/** Products that are printed. */
export const printedOutputs: readonly OutputName[] = [
  'poster',
  'handout',
  'plain'
]

/** Folders and files that no product is made from. */
const apart: ReadonlySet<string> = new Set([
  'digest',
  'index',
  'new',
  'preview.css'
])

/** Reads all that products of this run depend on besides their summary. */
export async function readDependencies(
  effects: Effects,
  settings: BuildSettings
): Promise<Dependencies> {
  const {outputs, pdf, templates} = settings
  const files = await readTemplates(effects, templates)
  const common = {
    ...Object.fromEntries(await effects.program()),
    ...pick(files, ({uses}) => uses === 'all'),
    ...settingsGroup({
      release: settings.release === true,
      strict: settings.strict,
      update: settings.update
    })
  }
  const groups = new Map(
    outputNames.map((output): [OutputName, Group] => [
      output,
      {
        ...pick(files, ({uses}) => uses === output),
        ...settingsOf(output, effects, settings)
      }
    ])
  )
  const printed = pdf && outputs.some((name) => printedOutputs.includes(name))

  return {
    browser: printed ? await effects.browser() : undefined,
    common,
    commonDigest: groupDigest(common),
    index: groupDigest(
      pick(
        files,
        ({path}) =>
          path.startsWith(`${templates}/index/`) ||
          path.startsWith(`${templates}/themes/`)
      )
    ),
    outputDigests: new Map(
      [...groups].map(([output, group]) => [output, groupDigest(group)])
    ),
    outputs: groups
  }
}

/** Settings that one product depends on. */
function settingsOf(
  output: OutputName,
  effects: Effects,
  {mailer, pdf, printing, site}: BuildSettings
): Group {
  if (output === 'newsletter') return settingsGroup({mailer, site})
  if (!printedOutputs.includes(output)) return {}
  return {
    ...settingsGroup({
      attach: printing?.attach === true,
      bleed: printing?.margins?.bleedPt,
      'crop-marks': printing?.margins?.cropMarks,
      draft: printing?.draft === true,
      'no-pdf': !pdf
    }),
    SOURCE_DATE_EPOCH: String(effects.sourceDate()?.getTime())
  }
}

function settingsGroup(settings: Readonly<Record<string, unknown>>): Group {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      `--${name}`,
      String(value)
    ])
  )
}

interface TemplateFile {
  readonly path: string
  readonly sha256: string
  /** Product that alone is made from it; `none` of them, or `all`. */
  readonly uses: OutputName | 'all' | 'none'
}

function pick(
  files: readonly TemplateFile[],
  test: (file: TemplateFile) => boolean
): Group {
  return Object.fromEntries(
    files.filter(test).map(({path, sha256: digest}) => [path, digest])
  )
}

/** All files of the templates, and what they are for. */
async function readTemplates(
  effects: Effects,
  folder: string
): Promise<readonly TemplateFile[]> {
  const paths = await pathsIn(effects, folder)
  const contents = await effects.readAll(paths)
  const digests = contents.map((bytes) => (bytes ? sha256(bytes) : ''))
  const made = new Map<string, OutputName>()
  for (const [index, path] of paths.entries()) {
    if (!path.endsWith('/template.yaml')) continue
    const yaml = new TextDecoder().decode(contents[index])
    const named = /^output:\s*['"]?(\w+)/m.exec(yaml)?.[1]
    const output = outputNames.find((name) => name === named)
    if (output) made.set(path.slice(0, path.lastIndexOf('/') + 1), output)
  }

  return paths.map((path, index) => ({
    path,
    sha256: digests[index] ?? '',
    uses: usesOf(path)
  }))

  function usesOf(path: string): TemplateFile['uses'] {
    const [group = '', name = ''] = path.slice(folder.length + 1).split('/')
    if (apart.has(group)) return 'none'
    if (group === 'mailers') return 'newsletter'
    if (!templateFolders.includes(group)) return 'all'
    return made.get(`${folder}/${group}/${name}/`) ?? 'all'
  }
}

async function pathsIn(
  effects: Pick<Effects, 'list'>,
  folder: string
): Promise<readonly string[]> {
  const paths: string[] = []
  for (const {isFolder, name} of (await effects.list(folder)) ?? []) {
    const path = `${folder}/${name}`
    if (isFolder) paths.push(...(await pathsIn(effects, path)))
    else paths.push(path)
  }
  return paths.sort()
}
