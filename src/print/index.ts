export {describeBrowser} from './describe-browser.ts'

export {formatMissingBrowser} from './missing-browser.ts'

export {PrintError} from './print-error.ts'
export {openPrinter, type Printer} from './printer.ts'
export {resolveBrowser} from './resolve-browser.ts'
