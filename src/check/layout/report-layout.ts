import type {VFile} from 'vfile'
import {type Place, report} from '../../diagnostic/index.ts'
import type {OutputName} from '../../markdown/nodes.ts'
import type {Holder, PageFacts} from '../../print/page-facts.ts'
import type {Finding} from './layout-rule.ts'
import type {Verdict} from './judge-layout.ts'

/**
 * Reports what gates found.
 *
 * @param placeOf
 *   Where something on a page is written, and how it is called.
 */
export function reportLayout(
  file: VFile,
  output: OutputName,
  {holders}: Pick<PageFacts, 'holders'>,
  verdicts: readonly Verdict[],
  placeOf: (holder: Holder) => {readonly name: string; readonly place: Place}
): void {
  for (const {findings, rule} of verdicts)
    for (const finding of findings) {
      const holder = holders[finding.holder]
      const found = holder && placeOf(holder)
      report(file, rule, {
        fix: finding.fix,
        place: found?.place,
        reason: reasonOf(finding, output, found?.name)
      })
    }
}

/** “Unexpected A in B of the poster, expected C”. */
export function reasonOf(
  {expected, unexpected}: Finding,
  output: OutputName,
  name: string | undefined
): string {
  const where = name === undefined ? '' : ` in \`${name}\``
  return `Unexpected ${unexpected}${where} of the ${output}, expected ${expected}`
}
