/** What a number means that SAS shows by a format. */
export type TemporalKind = 'date' | 'datetime' | 'time'

// SAS formats that show a whole day, a time of a day or both (SAS 9.4 Formats
// and Informats, “Date and Time”); those of a month or year alone are left out.
const formats: Readonly<Record<TemporalKind, readonly string[]>> = {
  date: [
    'DATE',
    'DDMMYY',
    'DDMMYYB',
    'DDMMYYC',
    'DDMMYYD',
    'DDMMYYN',
    'DDMMYYP',
    'DDMMYYS',
    'MMDDYY',
    'MMDDYYB',
    'MMDDYYC',
    'MMDDYYD',
    'MMDDYYN',
    'MMDDYYP',
    'MMDDYYS',
    'YYMMDD',
    'YYMMDDB',
    'YYMMDDC',
    'YYMMDDD',
    'YYMMDDN',
    'YYMMDDP',
    'YYMMDDS',
    'B8601DA',
    'E8601DA',
    'IS8601DA',
    'WEEKDATE',
    'WEEKDATX',
    'WORDDATE',
    'WORDDATX'
  ],
  datetime: ['DATETIME', 'B8601DT', 'E8601DT', 'IS8601DT', 'DATEAMPM'],
  time: ['TIME', 'HHMM', 'TOD', 'B8601TM', 'E8601TM', 'IS8601TM']
}
const kinds = new Map(
  (['date', 'datetime', 'time'] as const).flatMap((kind) =>
    formats[kind].map((name) => [name, kind] as const)
  )
)

/** Kind of the values that a SAS format shows; `undefined`: plain numbers. */
export function temporalKind(format: string): TemporalKind | undefined {
  return kinds.get(format.toUpperCase())
}

/**
 * ISO 8601 text of a SAS date (days since 1960-01-01), datetime (seconds since
 * then) or time (seconds since midnight); no zone, as SAS has none.
 *
 * @returns
 *   The text; `undefined` if the number is no such value.
 */
export function sasDateText(
  value: number,
  kind: TemporalKind
): string | undefined {
  if (kind === 'date' && !Number.isInteger(value)) return undefined
  if (kind === 'time' && (value < 0 || value >= 86_400)) return undefined
  const ms = kind === 'date' ? value * 86_400_000 : Math.round(value * 1000)
  const date = new Date(Date.UTC(1960, 0, 1) + ms)
  const year = date.getUTCFullYear()
  // Not a number without a valid date, and then neither comparison holds.
  if (!(year >= 1 && year <= 9999)) return undefined
  const text = date.toISOString().replace(/(?:\.000)?Z$/, '')
  if (kind === 'date') return text.slice(0, 10)
  return kind === 'time' ? text.slice(11) : text
}
