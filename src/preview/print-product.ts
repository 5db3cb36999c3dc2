import type {Effects} from '../build/effects.ts'
import type {SummaryFolder} from '../build/find-summaries.ts'
import {runPipeline} from '../build/run-pipeline.ts'
import type {BuildSettings} from '../build/settings.ts'
import {formatRecordPlace, recordMessage} from '../diagnostic/index.ts'
import type {OutputName} from '../markdown/index.ts'
import type {LayoutPrinter, Workshop} from './make.ts'

/** A PDF, or why there is none, in lines. */
export type PdfAnswer =
  | {readonly pdf: Uint8Array; readonly name: string}
  | {readonly reasons: readonly string[]}

/**
 * Prints a product as a build does, with all gates.
 *
 * @param page
 *   Name of the page: `poster.html`.
 */
export async function printProduct(
  effects: Effects,
  settings: BuildSettings,
  {pipeline}: Workshop,
  printer: LayoutPrinter,
  folder: SummaryFolder,
  output: OutputName,
  page: string
): Promise<PdfAnswer> {
  const {file, products} = await runPipeline(
    effects,
    {...settings, outputs: [output]},
    pipeline,
    printer,
    folder
  )
  const name = page.replace(/\.html$/, '.pdf')
  const pdf = products.get(name)
  if (pdf instanceof Uint8Array) return {name: `${folder.slug}-${name}`, pdf}
  const reasons = file.messages
    .map((message) => recordMessage(message, folder.path))
    .filter(({severity}) => severity === 'error')
    .map((record) => `${formatRecordPlace(record)} ${record.reason}`)
  return {
    reasons: reasons.length > 0 ? reasons : [`The ${output} has no PDF`]
  }
}
