import type {Resolved} from '../resolve/resolved.ts'
import {assembleDocument} from './assemble-document.ts'
import type {ProductDocument} from './document.ts'
import type {FigureMaker, FigureSize} from './figure-maker.ts'
import type {OutputSettings} from './output-settings.ts'

/** Width between the margins of a message of 600 px, and its smallest type. */
const newsletterFigure: FigureSize = {fontSizePx: 14, widthPx: 520}

/**
 * Assembles the newsletter, with its charts drawn: mail has one width.
 *
 * @param size
 *   Size of the charts.
 */
export function assembleNewsletter(
  resolved: Resolved,
  figures: FigureMaker,
  settings: OutputSettings,
  size: FigureSize = newsletterFigure
): ProductDocument {
  return assembleDocument(resolved, figures, settings, {
    figure: {caption: 'above', message: true, size},
    flat: false,
    output: 'newsletter'
  })
}
