export {findAdsl} from './check-datasets.ts'
export {decodeTrial, type DataBytes} from './decode.ts'
export {decodeUtf8} from './decode-utf8.ts'
export {dataFileEndings, endingOf} from './doors.ts'
export {decodeFrontMatter, type SharedFrontMatter} from './front-matter.ts'
export {type AuthorText, type FigureSpec} from './figure-spec.ts'
export {textsIn} from './figures/values.ts'
export type {IntervalMethod} from './interval-methods.ts'
export {reportRows} from './report-rows.ts'
export type {
  AnalysisSpec,
  MethodName,
  ResultSpec,
  SplitSpec,
  TimeSpec
} from './result-spec.ts'
export {inRow} from './table.ts'
export type {
  Dataset,
  Filter,
  FrontMatter,
  ReportedGroup,
  ReportedValue,
  Row,
  SetSpec,
  Trial
} from './trial.ts'
export {parseNumber} from './variables.ts'
export {frontMatterJsonSchema} from './json-schema.ts'
