import type {VFile} from 'vfile'
import {checkIdentifiers} from '../check/parity/index.ts'
import {report} from '../diagnostic/index.ts'
import type {OutputName} from '../markdown/index.ts'
import type {Attachment} from '../print/pdf/attach-files.ts'
import {
  makeTrace,
  type Sources,
  type TraceParts,
  withheldOf
} from './make-trace.ts'
import type {SummaryInput} from './pipeline-types.ts'
import type {Product} from './product-context.ts'

/** Files to attach to a product that prints some content. */
export type Attach = (
  output: OutputName,
  content: Product['content']
) => readonly Attachment[]

/**
 * Makes what attaches to each PDF the trace of what it prints, and the summary
 * that it was made from.
 *
 * A summary that names participants of a real trial stays out.
 */
export function createAttach(
  {path, slug, text}: Pick<SummaryInput, 'path' | 'slug' | 'text'>,
  sources: () => Sources,
  parts: TraceParts,
  file: VFile
): Attach {
  let summary: Attachment | undefined
  let judged = false

  return function (output, content) {
    const trace = makeTrace(slug, [[output, {content}]], sources(), parts)
    const attached: Attachment = {
      contents: new TextEncoder().encode(
        `${JSON.stringify(trace, undefined, 2)}\n`
      ),
      description: 'Where each number of this document comes from',
      name: 'trace.json',
      relation: 'Data',
      type: 'application/json'
    }
    if (!judged) summary = summaryOf()
    judged = true
    return summary ? [attached, summary] : [attached]
  }

  function summaryOf(): Attachment | undefined {
    let named: string | undefined
    checkIdentifiers(text, path, withheldOf(parts.trial), ({actual}) => {
      named ??= actual
    })
    if (named !== undefined) {
      report(file, 'attachment-withheld', {
        actual: named,
        fix: 'Move the rows to a file, and name it under `data:`; files are never attached.',
        reason: `Unexpected identifier \`${named}\` of a participant in the summary, which \`--attach\` therefore leaves out of PDFs`
      })
      return undefined
    }
    return {
      contents: new TextEncoder().encode(text),
      description: 'Summary that this document was made from',
      name: 'summary.md',
      relation: 'Source',
      type: 'text/markdown'
    }
  }
}
