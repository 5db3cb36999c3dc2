export {explainExponent, findLostExponents} from './check-exponents.ts'
export {longestCondition} from './claims.ts'
export type {
  Citation,
  CrossReference,
  FigureBlock,
  InlineValue,
  OutputName
} from './nodes.ts'
export {outputNames} from './nodes.ts'
export {parse} from './parse.ts'
export {parsePhrasing} from './phrasing.ts'
export {lineText, setOnLine, type TextRun} from './set-on-line.ts'
