export {analyze} from './analyze.ts'
export type {Quoted, Result, ResultGroup, Results} from './result.ts'
