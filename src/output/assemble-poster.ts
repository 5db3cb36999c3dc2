import type {Resolved} from '../resolve/resolved.ts'
import {assembleDocument} from './assemble-document.ts'
import type {ProductDocument} from './document.ts'
import type {FigureMaker} from './figure-maker.ts'
import type {OutputSettings} from './output-settings.ts'

/**
 * Assembles the poster: findings over the figures, heads of the third level
 * as heads of their own. The layout draws its charts.
 */
export function assemblePoster(
  resolved: Resolved,
  figures: FigureMaker,
  settings: OutputSettings
): ProductDocument {
  return assembleDocument(resolved, figures, settings, {
    figure: {caption: 'below', message: true},
    flat: true,
    output: 'poster'
  })
}
