export {listNames, nearest} from './nearest.ts'
export {formatPlace, linePlace, type Place} from './place.ts'
export {isRefused, type Problem, report} from './report.ts'
export {type RuleId, rules, type Severity} from './rules.ts'
