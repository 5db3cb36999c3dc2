import type {VFile} from 'vfile'
import {isRefused, report} from '../diagnostic/index.ts'
import {forOutput, type OfOutput} from '../output/for-output.ts'
import {digestItem} from '../output/digest-item.ts'
import {makeArd, stringifyArd} from '../output/make-ard.ts'
import type {Theme} from '../chart/theme.ts'
import type {Resolved} from '../resolve/index.ts'
import {applyEdits} from './apply-edits.ts'
import {checkRelease} from '../check/release.ts'
import {checkItems} from '../check/checklist/checklist.ts'
import {checkLogos} from '../check/logos.ts'
import {checkQrDisclaimer} from '../check/qr-disclaimer.ts'
import {createAttach} from './attach-trace.ts'
import {checkLock} from './check-lock.ts'
import {chooseLook} from './choose-look.ts'
import {chooseMailer} from './choose-mailer.ts'
import {createFigureMaker} from './figure-maker.ts'
import {readLibrary} from './library.ts'
import {makers} from './make-products.ts'
import {joinTraces} from './join-traces.ts'
import {
  createTracer,
  noteSources,
  traceOf,
  traceProducts,
  withheldOf
} from './make-trace.ts'
import {lineText, type OutputName} from '../markdown/index.ts'
import type {CreatePipeline, SummaryOutcome} from './pipeline-types.ts'
import {outputSettings, type Product} from './product-context.ts'
import {createProver} from './prove-products.ts'
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
    const noted = noteSources(input)
    const {file, frontMatter, resolved, subject, trial, edits} =
      await resolveSummary(noted.input, library, {
        ...settings,
        today: effects.today()
      })
    const none = {file, frontMatter, products: new Map<string, string>()}
    const style =
      frontMatter && library.houseStyles.get(frontMatter.houseStyle.id)
    const meeting = frontMatter && library.meetings.get(frontMatter.meeting.id)
    if (!resolved || !trial || !style || !meeting) return none
    const looks = chooseLook(resolved.frontMatter, meeting, library, file)
    checkQrDisclaimer(resolved.frontMatter, meeting, file)
    checkLogos(resolved.frontMatter, meeting, file)
    if (settings.release)
      checkRelease(resolved.frontMatter, effects.now(), file)
    const asked = input.outputs.includes('newsletter')
    const mailer = asked
      ? chooseMailer(
          resolved.frontMatter,
          {mailers: library.mailers, meeting, settings, slug: input.slug},
          file
        )
      : undefined
    if (!looks || (asked && !mailer)) return none

    const issues = new Set<string>()
    const makerOf = (each: Resolved, theme: Theme, reported: Set<string>) =>
      createFigureMaker(
        each,
        style,
        {theme, fonts: library.fonts},
        file,
        reported
      )
    // Issues of figures refuse the summary before any of them is laid out.
    for (const theme of new Set(looks.themes.values())) {
      const figures = makerOf(resolved, theme, issues)
      for (const id of resolved.figures.keys())
        figures(id, {widthPx: 900, fontSizePx: 16})
    }
    if (isRefused(file)) return none

    const parts = {path: file.path, resolved, style, trial}
    const tracer = createTracer(parts)
    const {attach, draft, margins} = settings.printing ?? {}
    const submission = await checkLock(resolved, meeting, input, file)
    const made: [OutputName, Product][] = []
    const told: Partial<Record<OutputName, number>> = {}
    for (const output of input.outputs) {
      // What each tells is its own, so that it may be made without the others.
      const before = file.messages.length
      const prove = createProver(resolved, withheldOf(trial), file)
      const theme = looks.themes.get(output)
      if (!theme) throw new Error(`Cannot find a theme of \`${output}\``)
      const own = forOutput(resolved, output)
      reportLost(own.lost, output, file)
      const product = await makers[output]({
        input,
        file,
        resolved: own.resolved,
        meeting,
        now: effects.now(),
        figures: makerOf(own.resolved, theme, new Set(issues)),
        library,
        look: {theme, templates: looks.templates},
        mailer,
        tracer,
        attach: attach
          ? createAttach(input, noted.sources, parts, file)
          : undefined,
        draft,
        margins,
        sourceDate: effects.sourceDate()
      })
      if (product) {
        await prove(product)
        made.push([output, product])
      }
      told[output] = file.messages.length - before
    }

    const products = new Map<string, Uint8Array | string>()
    for (const [, {files}] of made)
      for (const [path, contents] of files) products.set(path, contents)
    const inspection = new Map<string, Uint8Array | string>()
    for (const [, product] of made)
      for (const [path, contents] of product.inspection ?? [])
        inspection.set(path, contents)
    const {reading, values} = joinTraces(
      new Map([...(input.beside ?? []), ...traceProducts(made, parts)])
    )
    const trace = traceOf(input.slug, values, noted.sources(), parts)
    products.set('trace.json', `${JSON.stringify(trace, undefined, 2)}\n`)
    const printed = trace.values.map(({result}) => result)
    products.set(
      'ard.json',
      stringifyArd(makeArd(resolved.results, printed, style))
    )

    return {
      file,
      frontMatter,
      title: lineText(resolved.title),
      submission,
      checklist: subject && checkItems(subject),
      digestItem: digestItem(
        resolved,
        outputSettings({meeting, now: effects.now()})
      ),
      products,
      reading,
      told,
      inspection,
      source: edits.length > 0 ? applyEdits(input.text, edits) : undefined
    }
  }
}

/** The abstract has no figures, and leaves out references to them. */
function reportLost(
  lost: OfOutput['lost'],
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
