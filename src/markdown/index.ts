export type {
  Callout,
  Citation,
  CrossReference,
  DataBlock,
  FigureBlock,
  InlineValue,
  Only,
  OutputName,
  Script
} from './nodes.ts'
export {outputNames} from './nodes.ts'
export {parse} from './parse.ts'
export {parsePhrasing} from './phrasing.ts'
