export {checkFigures} from './check-figures.ts'
export {checkIdentifiers} from './check-identifiers.ts'
export {checkJoints} from './check-joints.ts'
export {checkParity} from './check-parity.ts'
export {type Expected, expectContent} from './expect-content.ts'
export {htmlText} from './html-text.ts'
export {plainText} from './plain-text.ts'
export {
  type MissingValue,
  type Verification,
  verifyTrace
} from './verify-trace.ts'
