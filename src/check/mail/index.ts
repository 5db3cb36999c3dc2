import {checkBodySize} from './body-size.ts'
import {checkContrast} from './contrast.ts'
import {checkCss} from './css.ts'
import {checkElements} from './elements.ts'
import {checkLines} from './lines.ts'
import {
  type CheckMail,
  type MailFiles,
  readMail,
  type ReportMail
} from './mail.ts'
import {checkPictures} from './pictures.ts'
import {checkSizes} from './sizes.ts'
import {checkStructure} from './structure.ts'
import {checkSubjectNumbers} from './subject-numbers.ts'
import {checkSystem} from './system.ts'
import {checkWords} from './words.ts'

export type {MailFiles} from './mail.ts'
export {checkMergeTags} from './merge-tags.ts'

const checks: readonly CheckMail[] = [
  checkWords,
  checkSubjectNumbers,
  checkSizes,
  checkLines,
  checkElements,
  checkCss,
  checkBodySize,
  checkContrast,
  checkPictures,
  checkStructure,
  checkSystem
]

/** Checks all that must hold of every newsletter. */
export function checkMail(files: MailFiles, report: ReportMail): void {
  const mail = readMail(files)
  for (const check of checks) check(mail, report)
}
