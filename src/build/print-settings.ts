import type {PrintMargins} from '../print/pdf/add-margins.ts'

/** How PDFs are finished. */
export interface PrintSettings {
  /** Whether the trace and the summary are in them. */
  readonly attach: boolean
  /** Whether a layout that is refused is printed for inspection. */
  readonly draft?: boolean | undefined
  /** What is around their pages; absent: nothing. */
  readonly margins?: PrintMargins | undefined
}
