export {analyze} from './analyze.ts'
export type {
  AnalysisSet,
  Count,
  Estimate,
  Interval,
  Proportion,
  Provenance,
  Quoted,
  Result,
  ResultGroup,
  Results,
  Unknown
} from './result.ts'
