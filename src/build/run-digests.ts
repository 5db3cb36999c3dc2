import {parse} from 'yaml'
import {themeSchema} from '../chart/theme.ts'
import {
  isRefused,
  listNames,
  makeStrict,
  nearest,
  recordMessage,
  report
} from '../diagnostic/index.ts'
import {embargoWords} from '../output/data-status.ts'
import type {DigestItem} from '../output/digest-item.ts'
import {parseMailer} from '../output/mailer.ts'
import {parseMeeting} from '../output/meeting.ts'
import {checkTokens} from '../template/check-tokens.ts'
import {parseTemplate, type Template} from '../template/parse-template.ts'
import {chooseMailer} from './choose-mailer.ts'
import type {DigestSpec} from './digest-schema.ts'
import type {Effects} from './effects.ts'
import type {SummaryFolder} from './find-summaries.ts'
import {type ChosenItem, type DigestLook, makeDigest} from './make-digest.ts'
import {mapLimit} from './map-limit.ts'
import type {Pipeline} from './pipeline-types.ts'
import type {Digest} from './read-digest.ts'
import {readFolder, readNeeded} from './read-folder.ts'
import {readRecordedItems} from './recorded-items.ts'
import type {SummaryReport} from './report.ts'
import {type Run, runPipeline} from './run-pipeline.ts'
import type {BuildSettings} from './settings.ts'

/** Tokens that a digest may hold, and what they are. */
const tokens = {
  'postal-address': 'postal address of the sender, which the law asks for',
  preferences: 'https address where readers choose what they receive',
  privacy: 'https address of the privacy notice',
  publication: 'name of the newsletter',
  sender: 'name of who sends it',
  unsubscribe: 'https address that ends the subscription',
  'view-in-browser': 'https address of this message as a page'
}

/** Messages of a digest, as those of a summary, and where it was written. */
export interface DigestOutcome {
  readonly messages: SummaryReport['messages']
  /** Folder of its files; absent where it is refused. */
  readonly written?: string | undefined
  /** Summaries in it. */
  readonly items: number
}

/**
 * Makes digests, each of the summaries that it selects.
 *
 * A summary that is refused, or under an embargo, is in none.
 *
 * What a build has on record is taken from there.
 *
 * @param openPipeline
 *   Opens what resolves so many summaries; it needs to make no products.
 */
export async function runDigests(
  effects: Effects,
  settings: BuildSettings,
  openPipeline: (summaries: number) => Promise<Pipeline>,
  folders: readonly SummaryFolder[],
  digests: readonly Digest[]
): Promise<readonly DigestOutcome[]> {
  const asked = new Set(digests.flatMap(({spec}) => spec?.select ?? []))
  const chosen = folders.filter(({slug}) => asked.has(slug))
  const recorded = await readRecordedItems(effects, settings, chosen)
  const runs = await resolveAll(chosen.filter(({slug}) => !recorded.has(slug)))
  const library = await readLibrary(effects, settings.templates)
  const known = folders.map(({slug}) => slug)
  const outcomes: DigestOutcome[] = []
  for (const digest of digests) outcomes.push(await runOne(digest))
  return outcomes

  /** Resolves what is not on record as it is now. */
  async function resolveAll(
    rest: readonly SummaryFolder[]
  ): Promise<ReadonlyMap<string, Run>> {
    const runs = new Map<string, Run>()
    if (rest.length === 0) return runs
    const pipeline = await openPipeline(rest.length)
    await mapLimit(rest, settings.jobs, async function (folder) {
      const run = await runPipeline(
        effects,
        settings,
        pipeline,
        undefined,
        folder
      )
      runs.set(folder.slug, run)
    })
    return runs
  }

  async function runOne(digest: Digest): Promise<DigestOutcome> {
    const {file, id, spec} = digest
    const items = spec ? itemsOf(digest, spec) : []
    const files =
      spec && items.length > 0 && !isRefused(file)
        ? await make(digest, spec, items)
        : undefined
    if (settings.strict) makeStrict(file)
    const messages = file.messages.map((message) =>
      recordMessage(message, file.path)
    )
    if (!files || isRefused(file)) return {items: items.length, messages}
    const folder = [settings.out, 'digest', id].filter(Boolean).join('/')
    for (const [name, contents] of files)
      await effects.write(`${folder}/${name}`, contents)
    return {items: items.length, messages, written: folder}
  }

  async function make(
    digest: Digest,
    spec: DigestSpec,
    items: readonly ChosenItem[]
  ) {
    const id = spec.meeting ?? 'generic'
    const meeting = library.meetings.get(id)
    if (!meeting) {
      const names = [...library.meetings.keys()]
      report(digest.file, 'digest-file', {
        fix: 'Name a meeting that is there.',
        place: digest.place(['meeting']),
        reason: `Unexpected meeting \`${id}\`, expected ${listNames(names)}`
      })
      return undefined
    }
    const place = digest.place(['title'])
    const mailer = chooseMailer(
      {
        mailer:
          spec.mailer === undefined
            ? undefined
            : {id: spec.mailer, place: digest.place(['mailer'])},
        meeting: {id, place}
      },
      {mailers: library.mailers, meeting, settings, slug: ''},
      digest.file
    )
    return mailer && makeDigest(digest, spec, items, library.look, mailer)
  }

  function itemsOf(
    {file, place}: Digest,
    {select}: DigestSpec
  ): readonly ChosenItem[] {
    const items: ChosenItem[] = []
    for (const [index, slug] of select.entries()) {
      const at = place(['select', index])
      const run = runs.get(slug)
      const item = recorded.get(slug) ?? itemOf(run)
      const meant = nearest(slug, known)
      const notice =
        run?.frontMatter && embargoWords(run.frontMatter, effects.now())
      if (items.some((item) => item.slug === slug))
        report(file, 'digest-select', {
          fix: 'Delete one of the two.',
          place: at,
          reason: `Unexpected second \`${slug}\`, expected each summary once`
        })
      else if (!item && !run)
        report(file, 'digest-select', {
          fix: meant ? `Write \`${meant}\`.` : 'Name a summary that is there.',
          place: at,
          reason: `Unexpected summary \`${slug}\`, expected ${listNames(known)}`
        })
      else if (!item)
        report(file, 'digest-select', {
          fix: `Mend what \`plenary check ${slug}\` reports, or leave it out.`,
          place: at,
          reason: `Unexpected summary \`${slug}\`, which is refused, expected one that can be built`
        })
      else if (notice !== undefined)
        report(file, 'digest-embargo', {
          fix: 'Make the digest again after that time.',
          place: at,
          reason: `Unexpected summary \`${slug}\`, left out: ${notice.toLowerCase()}`
        })
      else items.push({...item, slug})
    }
    return items
  }
}

function itemOf(run: Run | undefined): DigestItem | undefined {
  return run?.state === 'built' ? run.digestItem : undefined
}

async function readLibrary(effects: Effects, templates: string) {
  const folder = `${templates}/digest/list`
  const theme = await readNeeded(effects, `${templates}/themes/blue.yaml`)
  const look: DigestLook = {
    item: await readTemplate('item.html'),
    page: await readTemplate('template.html'),
    style: await readNeeded(effects, `${folder}/style.css`),
    theme: themeSchema.parse(parse(theme))
  }
  return {
    look,
    mailers: await readFolder(effects, `${templates}/mailers`, parseMailer),
    meetings: await readFolder(effects, `${templates}/meetings`, parseMeeting)
  }

  async function readTemplate(name: string): Promise<Template> {
    const path = `${folder}/${name}`
    const html = await readNeeded(effects, path)
    checkTokens(html, path, tokens)
    return parseTemplate(html, path)
  }
}
