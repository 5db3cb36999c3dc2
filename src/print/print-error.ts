/**
 * Why a document was not printed.
 *
 * - `launch`: the browser does not start
 * - `navigated`: the document leads away from itself, as with a refresh
 * - `font`: a font of the document cannot be read
 * - `image`: an image of the document cannot be drawn
 * - `no-page`: there is no `[data-page]` to take a picture of
 * - `timeout`: it took too long
 * - `crashed`: the browser failed on it, more than once
 * - `closed`: the printer was closed before
 */
export type PrintErrorCode =
  | 'closed'
  | 'crashed'
  | 'font'
  | 'image'
  | 'launch'
  | 'navigated'
  | 'no-page'
  | 'timeout'

/** A document, or all of them, cannot be printed; others may. */
export class PrintError extends Error {
  override readonly name = 'PrintError'
  readonly code: PrintErrorCode

  constructor(code: PrintErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/**
 * How a page was lost: its own process died or answered with an error, the
 * whole browser went, or stands still.
 */
export type LossKind = 'browser' | 'frozen' | 'page'

/** The page is gone and the document was perhaps not at fault: try again. */
export class PageLost extends Error {
  override readonly name = 'PageLost'
  readonly kind: LossKind

  constructor(kind: LossKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}
