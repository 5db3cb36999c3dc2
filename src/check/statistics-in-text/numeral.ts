/** A number as it is printed. */
export interface Numeral {
  /** Digits with a point, without marks of thousands; a minus in front. */
  readonly text: string
  readonly value: number
  /** Digits after the point. */
  readonly digits: number
}

const words = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty'
]

const grouped = String.raw`\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\u00A0\u202F\u2009]\d{3})+|\d+`

/** Sources of patterns that other patterns are made of; all need flag `u`. */
export const source = {
  /** A whole number in digits. */
  whole: `(?:${grouped})`,
  /** A whole number in digits or words. */
  count: `(?:${grouped}|[Nn]one|${words
    .slice(1)
    .map(
      (word) =>
        `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`
    )
    .join('|')})`,
  /** A decimal number without sign. */
  decimal: String.raw`(?:(?:${grouped})(?:\.\d+)?|\.\d+)`,
  /** Where a number may begin: not in a name, a ratio, a range or a power. */
  begin: String.raw`(?<![\p{L}\d_.,:/^+–-])`,
  /** Where a number is over: no more of it, no unit that is glued to it. */
  end: String.raw`(?![\p{L}\d_^+]|[.,:/–-][\p{L}\d]|\s?[%×]|\sx\s\d)`,
  /** Who is counted. */
  who: String.raw`(?:participants|patients|people|persons|subjects|individuals|adults|children|women|men|cases|recipients|responders|tumou?rs|lesions|samples)`,
  unit: String.raw`(?:%|percentage\spoints|points|months?|mo|weeks?|wk|days?|years?|yr|y|hours?|h|mm|cm|mg|kg|U/L|g/dL)`
} as const

/** The number that digits or a word stand for. */
export function numeralOf(written: string): Numeral {
  const index = words.indexOf(written.toLowerCase())
  const bare = written.replaceAll(/[,\s]/g, '')
  const text = index >= 0 ? String(index) : bare.replace(/^(-?)\./, '$10.')
  return {
    text,
    value: Number(text),
    digits: text.split('.')[1]?.length ?? 0
  }
}

/** Least and greatest value that print as a number, half a unit either side. */
export function boundsOf({value, digits}: Numeral): readonly [number, number] {
  // A hair more, as binary fractions are not exact.
  const half = 0.5 * 10 ** -digits + 1e-9
  return [value - half, value + half]
}

const names =
  /\b(?:days?|weeks?|months?|cycles?|grades?|phases?|arms?|cohorts?|levels?|visits?|refs?|references?|figures?|tables?|stages?|groups?|hours?|doses?|numbers?|participants?|patients?|sites?|parts?|items?|steps?|pages?|lines?|types?|classes|class|scores?|status|acuity|pressure|chromosomes?|exons?|codons?|ECOG|WHO|IHC|DL)\s(?:(?:of|was|were|is)\s)?(?:[\d,/]+\s(?:and|or|to)\s)?$/iu

/**
 * Whether numbers that follow a text are names or scores, as those of days,
 * arms and grades, which are also written `1,2` and `3/4`.
 */
export function isNamed(lead: string): boolean {
  return names.test(lead)
}
