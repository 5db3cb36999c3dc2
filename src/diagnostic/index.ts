export {findAll} from './find-all.ts'
export {isMisspelt, listNames, nearest} from './nearest.ts'
export {formatPlace, linePlace, type Place} from './place.ts'
export {isRefused, type Problem, report} from './report.ts'
export {type RuleId, rules, type Severity} from './rules.ts'
export {allowMessages, makeStrict} from './adjust.ts'
export {
  type Checked,
  countChecked,
  formatCounts,
  type State
} from './checked.ts'
export {formatGithub} from './format-github.ts'
export {formatJson} from './format-json.ts'
export {formatJunit} from './format-junit.ts'
export {formatText} from './format-text.ts'
export {
  formatRecordPlace,
  type MessageRecord,
  recordMessage
} from './message-record.ts'
export {
  characterName,
  hiddenCharacters,
  hiddenIn,
  stackedMarks
} from './hidden.ts'
export {visible} from './visible.ts'
