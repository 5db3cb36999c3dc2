import type {OutputName} from '../../markdown/nodes.ts'
import type {Effects} from '../effects.ts'
import type {SummaryFolder} from '../find-summaries.ts'
import {outputOf} from '../products.ts'
import type {BuildSettings} from '../settings.ts'
import {clockChange} from './clock-state.ts'
import {type Dependencies, printedOutputs} from './depends-on.ts'
import {
  type FileStates,
  readFileStates,
  type RecordedFile
} from './file-states.ts'
import {groupChanges} from './group-changes.ts'
import type {FileRecord, SummaryPart, SummaryRecord} from './record.ts'
import type {Store} from './store.ts'

/** Why each product is made again, in words. */
export type Reasons = ReadonlyMap<OutputName, readonly string[]>

/** What is to be done for a summary. */
export interface Plan {
  /** Products to make. */
  readonly make: readonly OutputName[]
  /** Products that stay as an earlier build made them. */
  readonly reuse: readonly OutputName[]
  readonly reasons: Reasons
  /** Record of what is reused. */
  readonly record?: SummaryRecord | undefined
  /** Its part, where only some of it is reused. */
  readonly part?: SummaryPart | undefined
  /** Whether all is as it was, and nothing runs. */
  readonly isDone: boolean
}

/** Plans to make all products of a summary, for the same reason. */
export function planAll(
  outputs: readonly OutputName[],
  ...reasons: readonly string[]
): Plan {
  return {
    isDone: false,
    make: outputs,
    reasons: new Map(outputs.map((output) => [output, reasons])),
    reuse: []
  }
}

/**
 * Plans a build: holds what earlier builds recorded against what is there.
 *
 * @param folders
 *   Summaries to build.
 * @returns
 *   Plans by slug.
 */
export async function planBuild(
  effects: Effects,
  settings: BuildSettings,
  store: Store,
  dependencies: Dependencies,
  folders: readonly SummaryFolder[]
): Promise<ReadonlyMap<string, Plan>> {
  const {out, outputs} = settings
  const known = folders.flatMap((folder) => {
    const record = store.records.get(folder.slug)
    return record && !folder.problem ? [{folder, record}] : []
  })
  const states = await readFileStates(
    effects,
    known.flatMap(({folder, record}) => filesOf(folder, record, out))
  )
  const plans = new Map<string, Plan>()

  for (const {folder, record} of known) {
    const plan = await planSummary(folder, record, states)
    plans.set(folder.slug, plan)
    const fresh = plan.isDone
      ? states.restamp(record, (file) => pathOf(out, folder, file))
      : undefined
    if (fresh) await store.refresh(folder.slug, fresh)
  }

  return new Map(
    folders.map(({slug}) => [
      slug,
      plans.get(slug) ?? planAll(outputs, 'there is no record of it')
    ])
  )

  async function planSummary(
    folder: SummaryFolder,
    record: SummaryRecord,
    {isSame}: FileStates
  ): Promise<Plan> {
    const changes = record.sources.flatMap((source) =>
      isSame(source.path, source)
        ? []
        : [
            `\`${source.path}\` ${source.sha256 === undefined ? 'is new' : 'changed'}`
          ]
    )
    const clock = clockChange(record.clock, effects)
    if (clock !== undefined) changes.push(clock)
    if (record.common !== dependencies.commonDigest)
      changes.push(
        ...groupChanges(
          await store.group(record.common),
          dependencies.common,
          'what all products depend on'
        )
      )
    const damaged = record.files.filter(
      (file) => !isSame(pathOf(out, folder, file), file)
    )
    changes.push(
      ...damaged
        .filter(
          ({path}) =>
            record.state === 'refused' || !isOf(outputs, outputOf(path))
        )
        .map((file) => damageOf(out, folder, file))
    )
    if (changes.length > 0) return planAll(outputs, ...changes)

    const reasons = new Map<OutputName, readonly string[]>()
    for (const output of outputs) {
      const why = [
        ...(await dependencyChanges(record, output)),
        ...damaged
          .filter(({path}) => outputOf(path) === output)
          .map((file) => damageOf(out, folder, file))
      ]
      if (why.length > 0) reasons.set(output, why)
    }

    const made = Object.keys(record.outputs)
    if (reasons.size === 0 && made.length === outputs.length)
      return {isDone: true, make: [], reasons, record, reuse: outputs}
    if (record.state === 'refused')
      return planAll(outputs, ...new Set([...reasons.values()].flat()))
    const part = await store.part(folder.slug)
    if (!part) {
      const own = [...new Set([...reasons.values()].flat())]
      return planAll(outputs, ...own, 'its record is damaged')
    }
    return {
      isDone: false,
      make: outputs.filter((output) => reasons.has(output)),
      part,
      reasons,
      record,
      reuse: outputs.filter((output) => !reasons.has(output))
    }
  }

  async function dependencyChanges(
    record: SummaryRecord,
    output: OutputName
  ): Promise<readonly string[]> {
    const before = record.outputs[output]
    if (before === undefined) return ['it was not made before']
    const {browser, outputDigests, outputs: groups} = dependencies
    const changes =
      before === outputDigests.get(output)
        ? []
        : groupChanges(
            await store.group(before),
            groups.get(output) ?? {},
            'what it depends on'
          )
    // Where there is no browser, what another one printed is as good as it was.
    const other =
      printedOutputs.includes(output) &&
      record.browser !== undefined &&
      browser !== undefined &&
      browser !== record.browser
    return other
      ? [...changes, `the browser is ${browser}, it was ${record.browser}`]
      : changes
  }
}

function filesOf(
  folder: SummaryFolder,
  {files, sources}: SummaryRecord,
  out: string
): readonly RecordedFile[] {
  const inside = `${folder.folder}/`
  return [
    ...sources.map((recorded) => ({
      path: recorded.path,
      recorded,
      within: recorded.path.startsWith(inside)
        ? {folder: folder.folder, name: recorded.path.slice(inside.length)}
        : undefined
    })),
    ...files.map((recorded) => ({
      path: pathOf(out, folder, recorded),
      recorded
    }))
  ]
}

function pathOf(
  out: string,
  {slug}: SummaryFolder,
  {path}: FileRecord
): string {
  return `${out}/${slug}/${path}`
}

function damageOf(
  out: string,
  folder: SummaryFolder,
  file: FileRecord
): string {
  return `\`${pathOf(out, folder, file)}\` is not as it was written`
}

function isOf(
  outputs: readonly OutputName[],
  output: OutputName | undefined
): boolean {
  return output !== undefined && outputs.includes(output)
}
