import {nodeEffects} from '../../src/build/node-effects.ts'
import {createPipeline} from '../../src/build/pipeline.ts'
import type {SummaryOutcome} from '../../src/build/pipeline-types.ts'
import {type OutputName, outputNames} from '../../src/markdown/index.ts'

/** Makes the products of a text, without PDFs. */
export type Make = (
  text: string,
  outputs?: readonly OutputName[],
  files?: Readonly<Record<string, Uint8Array | string>>
) => Promise<SummaryOutcome>

/** Makes what makes products, with the templates that ship. */
export async function makePipeline(): Promise<Make> {
  const pipeline = await createPipeline(nodeEffects, {
    outputs: outputNames,
    strict: false,
    templates: 'templates',
    update: false
  })
  return (text, outputs = outputNames, files = {}) =>
    pipeline({
      outputs,
      path: 'a/summary.md',
      printer: undefined,
      async readSibling(name) {
        const contents = files[name]
        return typeof contents === 'string'
          ? new TextEncoder().encode(contents)
          : contents
      },
      slug: 'a',
      text
    })
}

/** Errors of a summary, each on a line. */
export function errorsOf({file}: SummaryOutcome): readonly string[] {
  return file.messages
    .filter(({fatal}) => fatal === true)
    .map(({name, reason, ruleId}) => `${name} ${ruleId} ${reason}`)
}
