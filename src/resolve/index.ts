export {type Bibliography, resolve, type ResolveSettings} from './resolve.ts'
export type {
  PrintedValue,
  Reference,
  Resolved,
  ResolvedFigure
} from './resolved.ts'
export type {Edit} from './state.ts'
export {readBibliography} from './bibliography.ts'
export {formatReferences} from './bibliography-references.ts'
