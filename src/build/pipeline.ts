import {trace} from '../output/trace.ts'
import type {VFile} from 'vfile'
import {isRefused, report} from '../diagnostic/index.ts'
import {type Numbered, numberFigures} from '../output/number-figures.ts'
import type {Resolved} from '../resolve/index.ts'
import {createFigureMaker} from './figure-maker.ts'
import {readLibrary} from './library.ts'
import {makers} from './make-products.ts'
import {lineText, type OutputName} from '../markdown/index.ts'
import type {CreatePipeline, SummaryOutcome} from './pipeline-types.ts'
import type {Product} from './product-context.ts'
import {resolveSummary} from './resolve-summary.ts'

/** Makes the pipeline of a run: templates and fonts are read once. */
export const createPipeline: CreatePipeline = async function (
  effects,
  settings
) {
  const library = await readLibrary(
    effects,
    settings.templates,
    settings.outputs
  )

  return async function (input): Promise<SummaryOutcome> {
    const {file, frontMatter, resolved, edits} = await resolveSummary(
      input,
      library,
      settings
    )
    const none = {file, frontMatter, products: new Map<string, string>()}
    const style =
      frontMatter && library.houseStyles.get(frontMatter.houseStyle.id)
    const meeting = frontMatter && library.meetings.get(frontMatter.meeting.id)
    if (!resolved || !style || !meeting) return none

    const issues = new Set<string>()
    const makerOf = (each: Resolved) =>
      createFigureMaker(each, style, library, file, issues)
    // Issues of figures refuse the summary before any of them is laid out.
    const figures = makerOf(resolved)
    for (const id of resolved.figures.keys())
      figures(id, {widthPx: 900, fontSizePx: 16})
    if (isRefused(file)) return none

    const made: [string, Product][] = []
    for (const output of input.outputs) {
      const numbered = numberFigures(resolved, output)
      reportLost(numbered.lost, output, file)
      made.push([
        output,
        await makers[output]({
          input,
          file,
          resolved: numbered.resolved,
          meeting,
          figures: makerOf(numbered.resolved),
          library
        })
      ])
    }

    const products = new Map<string, Uint8Array | string>()
    for (const [, {files}] of made)
      for (const [path, contents] of files) products.set(path, contents)
    products.set('trace.json', traceOf(made))

    return {
      file,
      frontMatter,
      title: lineText(resolved.title),
      products,
      source: edits.length > 0 ? applyEdits(String(file), edits) : undefined
    }

    function traceOf(all: readonly [string, Product][]): string {
      const values = trace(
        all.map(([output, {content}]) => ({output, content})),
        resolved?.results ?? new Map(),
        file.path
      )
      return `${JSON.stringify({summary: input.slug, values}, undefined, 2)}\n`
    }
  }
}

/** The abstract has no figures, and leaves out references to them. */
function reportLost(
  lost: Numbered['lost'],
  output: OutputName,
  file: VFile
): void {
  if (output === 'abstract') return
  for (const {identifier, position} of lost)
    report(file, 'reference-exists', {
      reason: `Unexpected reference \`@${identifier}\` on the ${output}, where it is left out`,
      fix: `Put the sentence into \`:::only\` with the outputs that show \`${identifier}\`, or show it on the ${output}.`,
      place: position && {file: file.path, position}
    })
}

function applyEdits(
  text: string,
  edits: readonly {
    readonly start: number
    readonly end: number
    readonly text: string
  }[]
): string {
  let result = text
  for (const edit of edits.toSorted((a, b) => b.start - a.start))
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end)
  return result
}
