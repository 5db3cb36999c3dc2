export {decodeTrial, type DataTexts} from './decode.ts'
export {decodeFrontMatter} from './front-matter.ts'
export {
  type AuthorText,
  type BestResponseSpec,
  type ChartSpec,
  type FigureSpec,
  type ResponseCategory,
  type ResultName,
  type ResultsTableSpec,
  type TableRow,
  type TableSpec
} from './figure-spec.ts'
export type {
  Affiliation,
  Author,
  DataFile,
  Dataset,
  Filter,
  FrontMatter,
  ReportedGroup,
  ReportedValue,
  ResultSpec,
  Row,
  SetSpec,
  Trial,
  TrialFacts
} from './trial.ts'
export {frontMatterJsonSchema} from './json-schema.ts'
