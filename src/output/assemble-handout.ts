import {lineText} from '../markdown/index.ts'
import type {Resolved} from '../resolve/resolved.ts'
import {assembleSections} from './assemble-sections.ts'
import type {ProductDocument} from './document.ts'
import type {FigureMaker} from './figure-maker.ts'
import {frontSlots} from './front-slots.ts'
import type {OutputSettings} from './output-settings.ts'

/**
 * Assembles the handout for clinicians: captions over figures and tables,
 * as for what is looked up. The layout draws its charts.
 */
export function assembleHandout(
  resolved: Resolved,
  figures: FigureMaker,
  {meetingName}: OutputSettings
): ProductDocument {
  return {
    language: resolved.frontMatter.language,
    output: 'handout',
    sections: assembleSections(resolved, figures, {
      figure: {caption: 'above', message: false},
      flat: false,
      output: 'handout'
    }),
    slots: frontSlots(resolved, meetingName),
    title: lineText(resolved.title)
  }
}
