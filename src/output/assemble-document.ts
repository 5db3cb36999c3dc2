import {lineText} from '../markdown/index.ts'
import type {Resolved} from '../resolve/resolved.ts'
import {assembleSections, type SectionSettings} from './assemble-sections.ts'
import type {ProductDocument} from './document.ts'
import type {FigureMaker} from './figure-maker.ts'
import {frontSlots} from './front-slots.ts'
import type {OutputSettings} from './output-settings.ts'

/** Assembles a product with sections, as its settings take the text apart. */
export function assembleDocument(
  resolved: Resolved,
  figures: FigureMaker,
  outputSettings: OutputSettings,
  settings: SectionSettings
): ProductDocument {
  return {
    language: resolved.frontMatter.language,
    output: settings.output,
    sections: assembleSections(resolved, figures, settings),
    slots: frontSlots(resolved, outputSettings),
    title: lineText(resolved.title)
  }
}
