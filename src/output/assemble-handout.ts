import type {Resolved} from '../resolve/resolved.ts'
import {assembleDocument} from './assemble-document.ts'
import type {ProductDocument} from './document.ts'
import type {FigureMaker} from './figure-maker.ts'
import type {OutputSettings} from './output-settings.ts'

/**
 * Assembles the handout for clinicians: captions over figures and tables,
 * as for what is looked up. The layout draws its charts.
 */
export function assembleHandout(
  resolved: Resolved,
  figures: FigureMaker,
  settings: OutputSettings
): ProductDocument {
  return assembleDocument(resolved, figures, settings, {
    figure: {caption: 'above', message: false},
    flat: false,
    output: 'handout'
  })
}
