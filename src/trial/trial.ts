import type {EmbargoClass, LogoOwner} from './scalars.ts'
import type {Place} from '../diagnostic/place.ts'
import type {OutputName} from '../markdown/nodes.ts'
import type {FigureSpec, AuthorText} from './figure-spec.ts'
import type {IntervalMethod} from './interval-methods.ts'
import type {ResultSpec} from './result-spec.ts'

export interface Author {
  readonly name: string
  readonly orcid?: string | undefined
  readonly email?: string | undefined
  readonly degrees?: string | undefined
  /** Ids of affiliations. */
  readonly affiliations: readonly string[]
  readonly corresponding: boolean
  readonly presenting: boolean
}

export interface Affiliation {
  readonly id: string
  readonly name: string
  readonly city?: string | undefined
  readonly country?: string | undefined
}

export type DataStatus = 'reported' | 'interim' | 'final' | 'simulated'

/** Facts of the trial; an absent one is not reported. */
export interface TrialFacts {
  readonly registration?: string | undefined
  readonly phase?: string | undefined
  readonly design?: string | undefined
  readonly sponsor?: string | undefined
  readonly status?: string | undefined
}

/** A data file that the front matter names. */
export interface DataFile {
  readonly name: string
  /** Path relative to the folder of the summary, with `/`. */
  readonly file: string
  readonly sha256?: string | undefined
  readonly place: Place
}

/** What the values of a variable are. */
export type VariableType = 'text' | 'number' | 'date'

/** What the front matter says of a variable, in all data sets that have it. */
export interface ColumnSpec {
  readonly type?: VariableType | undefined
  readonly label?: string | undefined
  readonly unit?: string | undefined
  /** All values that its cells may have. */
  readonly levels?: readonly string[] | undefined
  /** Words that stand for a missing value. */
  readonly missing: readonly string[]
  readonly place: Place
}

/** A typed number that is no result, and why. */
export interface Literal {
  /** As it stands in the text. */
  readonly value: string
  readonly reason: string
  readonly place: Place
}

/** A logo beside the affiliations. */
export interface Logo {
  /** File of the summary's folder, or beside `_defaults.yaml`. */
  readonly file: string
  /** Whose it is, in words. */
  readonly alt: string
  readonly of: LogoOwner
  readonly place: Place
}

/** Text of the front matter that is a claim, and what it rests on. */
export interface FrontClaim {
  readonly about: AuthorText
  readonly condition: string
  readonly place: Place
}

/** Front matter, validated; names as authors write them, in camel case. */
export interface FrontMatter {
  readonly title: AuthorText
  readonly shortTitle?: string | undefined
  readonly takeaway: AuthorText
  readonly limits?: AuthorText | undefined
  /** Conditions on the data that hold where these texts are true. */
  readonly claims?: readonly FrontClaim[] | undefined
  readonly authors: readonly Author[]
  readonly affiliations: readonly Affiliation[]
  readonly meeting: {readonly id: string; readonly place: Place}
  readonly abstractNumber?: string | undefined
  readonly session?: string | undefined
  readonly trial: TrialFacts
  readonly dataStatus: DataStatus
  /** `YYYY-MM-DD`. */
  readonly dataCutoff?: string | undefined
  readonly embargo?:
    | {readonly until: string; readonly class: EmbargoClass}
    | undefined
  readonly funding?: string | undefined
  readonly disclosures?: string | undefined
  readonly ethics?: string | undefined
  readonly acknowledgments?: string | undefined
  readonly abbreviations: ReadonlyMap<string, string>
  readonly plainTitle?: AuthorText | undefined
  /** Words that lay readers look up, with what they mean. */
  readonly glossary: ReadonlyMap<string, string>
  readonly keywords: readonly string[]
  readonly contact?: string | undefined
  readonly license?: string | undefined
  /** Where the poster or handout can be had; printed as a QR code. */
  readonly link?: {readonly address: string; readonly place: Place} | undefined
  /** Text beside the QR code, in place of that of the meeting. */
  readonly linkDisclaimer?: string | undefined
  /** BCP 47 tag. */
  readonly language: string
  readonly houseStyle: {readonly id: string; readonly place: Place}
  /** Settings of templates, where the summary sets them. */
  readonly templateSettings?:
    | ReadonlyMap<OutputName, {readonly columns: number; readonly place: Place}>
    | undefined
  /** Template of products, where the summary chooses. */
  readonly templates: ReadonlyMap<
    OutputName,
    {readonly id: string; readonly place: Place}
  >
  /** System that sends the newsletter, where the summary chooses. */
  readonly mailer?: {readonly id: string; readonly place: Place} | undefined
  /** Theme of products, where the summary chooses. */
  readonly themes?:
    | ReadonlyMap<OutputName, {readonly id: string; readonly place: Place}>
    | undefined
  readonly logos?: readonly Logo[] | undefined
  readonly bibliography?:
    | {readonly file: string; readonly place: Place}
    | undefined
  readonly data: readonly DataFile[]
  /** By name of the variable. */
  readonly columns: ReadonlyMap<string, ColumnSpec>
  /** Days that make a month in times of the data; absent: not said. */
  readonly daysPerMonth?: number | undefined
  /** Typed numbers that no value need print. */
  readonly literals: readonly Literal[]
  /** Rule id to reason. */
  readonly allow: ReadonlyMap<
    string,
    {readonly reason: string; readonly place: Place}
  >
  /** Places of other values by their keys, such as `trial.registration`. */
  readonly places: ReadonlyMap<string, Place>
}

/**
 * A row of data; a missing cell is `undefined`, and all others fit the type of
 * their variable.
 */
export interface Row {
  readonly cells: ReadonlyMap<string, string>
  /** In an XPORT file, which has no lines, the line is the observation. */
  readonly place: Place
  /** `observation 3`, where the line alone does not tell an author. */
  readonly title?: string | undefined
}

/** A variable of a data set. */
export interface Variable {
  readonly type: VariableType
  /** As the front matter says it, else the file. */
  readonly label?: string | undefined
  readonly unit?: string | undefined
  /** All values that its cells may have, where they are declared. */
  readonly levels?: readonly string[] | undefined
}

export interface Dataset {
  readonly name: string
  readonly columns: readonly string[]
  /** By name, all of `columns`. */
  readonly variables: ReadonlyMap<string, Variable>
  readonly rows: readonly Row[]
  readonly place: Place
}

/** All that a summary says in data, validated. */
export interface Trial {
  readonly frontMatter: FrontMatter
  readonly datasets: ReadonlyMap<string, Dataset>
  /** Names of data that are there, but could not be read: reported already. */
  readonly unreadable: ReadonlySet<string>
  readonly reported: readonly ReportedGroup[]
  readonly sets: readonly SetSpec[]
  readonly results: readonly ResultSpec[]
  readonly figures: ReadonlyMap<string, FigureSpec>
}

export interface IntervalSpec {
  /** `undefined`: not reached, or not estimable as `notEstimable` says. */
  readonly lower: number | undefined
  readonly upper: number | undefined
  readonly notEstimable: readonly ('lower' | 'upper')[]
  /** Fraction digits of the limits as typed. */
  readonly digits: number
  readonly level: number
  readonly method: string
}

/** A published value, as its author typed it. */
export type ReportedValue = {
  readonly place: Place
  readonly source?: string | undefined
  /** Row of an analysis-results dataset that holds it. */
  readonly published?: Place | undefined
} & (
  | {
      readonly kind: 'counted'
      readonly count: number
      readonly of?: number | undefined
      /** Interval that derives from the counts. */
      readonly method: IntervalMethod
    }
  | {
      readonly kind: 'estimated'
      readonly estimate: number | undefined
      /** Fraction digits of the estimate as typed. */
      readonly digits: number
      readonly unit: string
      readonly interval?: IntervalSpec | undefined
    }
  | {
      readonly kind: 'tested'
      /** P value, or its bound with `relation`; above 0, at most 1. */
      readonly p: number
      readonly relation?: '<' | '>' | undefined
      /** Fraction digits as typed; absent: as the house style has them. */
      readonly digits?: number | undefined
      /** Name of the test. */
      readonly test?: string | undefined
    }
  | {readonly kind: 'quoted'; readonly text: string}
  /** Published as not estimable. */
  | {readonly kind: 'not-estimable'}
  | {readonly kind: 'unknown'}
)

export interface ReportedGroup {
  readonly id: string
  readonly label: string
  readonly by?: string | undefined
  /** Why a participant may be in several levels; absent: none is. */
  readonly overlap?: string | undefined
  readonly all?: ReportedValue | undefined
  readonly levels: ReadonlyMap<string, ReportedValue>
  readonly place: Place
}

/** Rows to keep: an equality map, or a CEL expression. */
export type Filter = {readonly place: Place; readonly text: string} & (
  | {
      readonly kind: 'equal'
      readonly values: ReadonlyMap<string, readonly string[]>
    }
  | {readonly kind: 'expression'}
)

export interface SetSpec {
  readonly id: string
  readonly label: string
  readonly data: string
  readonly where?: Filter | undefined
  readonly place: Place
}
