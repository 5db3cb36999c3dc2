import {VFile} from 'vfile'
import {analyze, type Results} from '../analysis/index.ts'
import {checkSummary} from '../check/index.ts'
import type {Subject} from '../check/rule.ts'
import {isRefused, listNames, nearest, report} from '../diagnostic/index.ts'
import type {HouseStyle} from '../format/house-style.ts'
import {parse} from '../markdown/index.ts'
import {
  type Bibliography,
  type Edit,
  type Resolved,
  resolve
} from '../resolve/index.ts'
import {
  decodeFrontMatter,
  decodeTrial,
  type FrontMatter,
  type Trial
} from '../trial/index.ts'
import {checkTextSize} from './check-size.ts'
import {readBibliographyFile} from './read-bibliography.ts'
import {readDataFiles} from './read-files.ts'
import {readImages} from './read-images.ts'
import {readLogos} from './read-logos.ts'
import type {SummaryInput} from './pipeline-types.ts'

/** What resolving needs of the templates. */
export interface ResolveLibrary {
  readonly houseStyles: ReadonlyMap<string, HouseStyle>
  readonly meetings: ReadonlyMap<string, unknown>
  /** CSL style of the reference list. */
  readonly citationStyle: string
}

/** A summary whose numbers are printed. */
export interface ResolvedSummary {
  readonly file: VFile
  readonly frontMatter?: FrontMatter | undefined
  /** Absent after an error. */
  readonly resolved?: Resolved | undefined
  /** What the rules saw; also after an error. */
  readonly subject?: Subject | undefined
  /** As far as it could be decoded. */
  readonly trial?: Trial | undefined
  readonly results: Results
  readonly edits: readonly Edit[]
}

/**
 * Takes a summary from text to resolved tree; what is wrong with it is in the
 * messages of its file.
 */
export async function resolveSummary(
  input: SummaryInput,
  library: ResolveLibrary,
  settings: {
    readonly strict: boolean
    readonly update: boolean
    /** `YYYY-MM-DD`, which no cut-off is after. */
    readonly today: string
  }
): Promise<ResolvedSummary> {
  const file = new VFile({path: input.path, value: withoutMark(input.text)})
  const nothing = {file, results: new Map(), edits: []}
  const tree = parse(file)
  if (tree.children.length === 0 && isRefused(file)) return nothing
  const frontMatter = decodeFrontMatter(tree, file, input.defaults)
  if (!frontMatter) return nothing

  const style = lookUp(
    frontMatter.houseStyle,
    library.houseStyles,
    'house-style-exists',
    'house style',
    file
  )
  lookUp(
    frontMatter.meeting,
    library.meetings,
    'meeting-exists',
    'meeting',
    file
  )
  const dataBytes = await readDataFiles(frontMatter, input, file)
  const bibliography: Bibliography = await readBibliographyFile(
    frontMatter,
    input,
    library.citationStyle,
    file
  )
  const images = await readImages(tree, input, file)
  const logos = await readLogos(frontMatter, input, file)
  const trial = decodeTrial(tree, frontMatter, dataBytes, file)
  const analysis = analyze(trial, file)
  const {results} = analysis
  if (!style) return {...nothing, frontMatter}

  const {resolved: text, edits} = resolve(
    tree,
    trial,
    analysis,
    {style, bibliography, ...settings},
    file
  )
  checkTextSize(text.tree, file)
  const resolved: Resolved = {...text, images, logos}
  const subject = checkSummary(
    {resolved, style, today: settings.today, trial},
    file
  )
  return {
    file,
    frontMatter,
    results,
    edits,
    resolved: isRefused(file) ? undefined : resolved,
    subject,
    trial
  }
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
}

function lookUp<Value>(
  reference: FrontMatter['meeting'],
  known: ReadonlyMap<string, Value>,
  rule: 'house-style-exists' | 'meeting-exists',
  what: string,
  file: VFile
): Value | undefined {
  const found = known.get(reference.id)
  if (found !== undefined) return found
  const names = [...known.keys()]
  const meant = nearest(reference.id, names)
  report(file, rule, {
    reason: `Unexpected ${what} \`${reference.id}\`, expected ${listNames(names)}`,
    fix: meant
      ? `Write \`${meant}\`.`
      : `Add a file to \`templates/${rule === 'meeting-exists' ? 'meetings' : 'house-styles'}/\`, or name one that is there.`,
    place: reference.place
  })
  return undefined
}
