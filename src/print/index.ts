export type {
  BrowserEffects,
  CachedBuild,
  Unavailable,
  UnpackedBrowser,
  VersionAnswer
} from './browser-effects.ts'
export {describeBrowser} from './describe-browser.ts'
export {finishPdf, type FinishedPdf} from './finish-pdf.ts'
export type {
  MeasuredBlock,
  MeasuredBox,
  Measurement,
  Overflow
} from './measurement.ts'
export {formatMissingBrowser} from './missing-browser.ts'
export type {PdfMetadata} from './pdf-metadata.ts'
export {PrintError, type PrintErrorCode} from './print-error.ts'
export {openPrinter, type Printer, type PrinterSettings} from './printer.ts'
export {
  type Attempt,
  type BrowserFound,
  type BrowserMissing,
  resolveBrowser
} from './resolve-browser.ts'
export type {Sheet} from './sheet.ts'
