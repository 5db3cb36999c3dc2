export {decodeTrial, type DataTexts} from './decode.ts'
export {decodeFrontMatter} from './front-matter.ts'
export {type AuthorText, type FigureSpec} from './figure-spec.ts'
export type {IntervalMethod} from './interval-methods.ts'
export type {
  Dataset,
  Filter,
  FrontMatter,
  ReportedGroup,
  ReportedValue,
  ResultSpec,
  Row,
  SetSpec,
  Trial
} from './trial.ts'
export {frontMatterJsonSchema} from './json-schema.ts'
