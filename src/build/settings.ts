import type {OutputName} from '../markdown/nodes.ts'
import type {PrintSettings} from './print-settings.ts'

/** What to build and how. */
export interface BuildSettings {
  /** Whether products are written; a check makes them and drops them. */
  readonly write: boolean
  /** Folder of the summaries. */
  readonly content: string
  /** Folder of the products. */
  readonly out: string
  readonly templates: string
  /** Summaries to build; empty: all. */
  readonly slugs: readonly string[]
  readonly outputs: readonly OutputName[]
  /** Whether what needs a browser is made. */
  readonly pdf: boolean
  readonly strict: boolean
  /** Whether pins are rewritten. */
  readonly update: boolean
  /** Id of the system that sends newsletters; absent: as summaries say. */
  readonly mailer?: string | undefined
  /** Whether summaries whose embargo still holds are refused. */
  readonly release?: boolean | undefined
  /** Address that the output folder will have, `https://…`. */
  readonly site?: string | undefined
  /** How PDFs are finished; absent: with nothing in or around them. */
  readonly printing?: PrintSettings | undefined
  /** Part of the summaries to build, from 1; absent: all. */
  readonly shard?: {readonly index: number; readonly of: number} | undefined
  /** Whether all is made anew, whatever earlier builds left. */
  readonly anew?: boolean | undefined
  /** Summaries at a time. */
  readonly jobs: number
  /** Number of this process, which names its folder for unfinished work. */
  readonly pid: number
  /** Version of the program. */
  readonly version: string
}
