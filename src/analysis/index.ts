export {analyze, type Analysis} from './analyze.ts'
export {itemId, readValueName, termsOf} from './item-id.ts'
export type {Quoted, Result, ResultGroup, Results} from './result.ts'
