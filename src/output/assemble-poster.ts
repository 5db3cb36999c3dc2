import {lineText} from '../markdown/index.ts'
import type {Resolved} from '../resolve/resolved.ts'
import {assembleSections} from './assemble-sections.ts'
import type {ProductDocument} from './document.ts'
import type {FigureMaker} from './figure-maker.ts'
import {frontSlots} from './front-slots.ts'
import type {OutputSettings} from './output-settings.ts'

/**
 * Assembles the poster: findings over the figures, heads of the third level
 * as heads of their own. The layout draws its charts.
 */
export function assemblePoster(
  resolved: Resolved,
  figures: FigureMaker,
  {meetingName}: OutputSettings
): ProductDocument {
  return {
    language: resolved.frontMatter.language,
    output: 'poster',
    sections: assembleSections(resolved, figures, {
      figure: {caption: 'below', message: true},
      flat: true,
      output: 'poster'
    }),
    slots: frontSlots(resolved, meetingName),
    title: lineText(resolved.title)
  }
}
