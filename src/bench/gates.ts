import {readFile} from 'node:fs/promises'
import {VFile} from 'vfile'
import {chooseLook} from '../build/choose-look.ts'
import {createFigureMaker} from '../build/figure-maker.ts'
import {readLibrary} from '../build/library.ts'
import {makers} from '../build/make-products.ts'
import {createTracer, makeTrace, withheldOf} from '../build/make-trace.ts'
import {nodeEffects} from '../build/node-effects.ts'
import type {SummaryInput} from '../build/pipeline-types.ts'
import type {Product} from '../build/product-context.ts'
import {createProver} from '../build/prove-products.ts'
import {resolveSummary} from '../build/resolve-summary.ts'
import {checkSummary} from '../check/index.ts'
import {htmlText} from '../check/parity/index.ts'
import {type OutputName, outputNames} from '../markdown/index.ts'
import {forOutput} from '../output/for-output.ts'
import type {Printer} from '../print/index.ts'
import {readPdfText} from '../print/pdf-text.ts'
import type {Timing} from './analyses.ts'
import {timeAudit} from './audit.ts'
import {medianTime, medianTimeOf} from './median-time.ts'

const folder = 'content/simulated-phase-1'

/**
 * Times all gates and the trace of the simulated trial, beyond making its
 * products; and the proof of its handout with a PDF.
 */
export async function timeGates(printer: Printer): Promise<readonly Timing[]> {
  const {check, prove, texts, trace} = await readGates(undefined)
  const printed = await readGates(printer, ['handout'])
  const pages = texts.filter((text) => text.startsWith('<!doctype'))
  const posters = await readGates(printer, ['poster'])
  const [poster = ''] = posters.texts
  const yaml = await readFile('templates/poster/classic/template.yaml', 'utf8')
  return [
    {
      name: 'gates and trace of the simulated trial, beyond its PDF',
      milliseconds: await medianTimeOf(async () => {
        check()
        await prove()
        trace()
      }),
      budget: 15,
      raw: medianTime(() => pages.map((page) => htmlText(page))),
      rawName: 'its pages as text'
    },
    {
      name: 'parity of its handout, HTML and PDF',
      milliseconds: await medianTimeOf(printed.prove),
      budget: 40,
      raw: await medianTimeOf(async () =>
        Promise.all(printed.papers.map((bytes) => readPdfText(bytes)))
      ),
      rawName: 'the PDF as text'
    },
    await timeAudit(printer, poster, yaml)
  ]
}

/** Makes products, and what proves them. */
async function readGates(
  printer: Printer | undefined,
  outputs: readonly OutputName[] = outputNames
) {
  const library = await readLibrary(nodeEffects, 'templates', outputs)
  const path = `${folder}/summary.md`
  const input: SummaryInput = {
    outputs,
    path,
    printer,
    readSibling: async (name) => nodeEffects.readWithin(folder, name),
    slug: 'simulated-phase-1',
    text: await readFile(path, 'utf8')
  }
  const today = nodeEffects.today()
  const {file, resolved, trial} = await resolveSummary(input, library, {
    strict: false,
    today,
    update: false
  })
  const style = library.houseStyles.get('ama')
  const meeting = library.meetings.get('sno')
  const mailer = library.mailers.get('plain')
  const looks =
    resolved && meeting
      ? chooseLook(resolved.frontMatter, meeting, library, file)
      : undefined
  if (!resolved || !trial || !style || !meeting || !looks || !mailer)
    throw new Error(file.messages.join('\n'))

  const parts = {path, resolved, style, trial}
  const made: [OutputName, Product][] = []
  for (const output of outputs) {
    const own = forOutput(resolved, output).resolved
    const theme = looks.themes.get(output)
    if (!theme) throw new Error(`Cannot find a theme of \`${output}\``)
    const figures = createFigureMaker(
      own,
      style,
      {fonts: library.fonts, theme},
      file,
      new Set()
    )
    const tracer = createTracer(parts)
    const product = await makers[output]({
      figures,
      file,
      input,
      library,
      look: {theme, templates: looks.templates},
      mailer: {id: 'plain', mailer, values: new Map()},
      now: nodeEffects.now(),
      meeting,
      resolved: own,
      tracer
    })
    if (product) made.push([output, product])
  }

  const contents = made.flatMap(([, {files}]) => [...files.values()])
  return {
    check: () => checkSummary({resolved, style, today, trial}, new VFile(file)),
    papers: contents.filter((one) => typeof one !== 'string').slice(0, 1),
    async prove() {
      const silent = new VFile({path})
      const each = createProver(resolved, withheldOf(trial), silent)
      for (const [, product] of made) await each(product)
      if (silent.messages.length > 0)
        throw new Error(silent.messages.join('\n'))
    },
    texts: contents.filter((one) => typeof one === 'string'),
    // Parts of their own, as what was traced is known by them.
    trace: () => makeTrace(input.slug, made, [], {...parts})
  }
}
