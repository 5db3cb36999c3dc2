import type {VFile} from 'vfile'
import {listNames, nearest, type Place, report} from '../diagnostic/index.ts'
import type {ArdRow} from './ard.ts'

/** A number with the digits that it prints with. */
interface Decimal {
  readonly value: number
  readonly digits: number
}

/** What a result says, in the form of one that its author typed. */
export interface ArdValue {
  readonly count?: number
  readonly of?: number
  readonly estimate?: Decimal
  readonly interval?: [Decimal | 'null', Decimal | 'null']
  readonly level?: Decimal
  readonly p?: {
    readonly written: string
    readonly value: number
    readonly digits: undefined
    readonly relation: undefined
  }
  readonly test?: string
  /** Row of the dataset that holds it. */
  readonly published: Place
}

/**
 * Reads one result from its rows, a statistic each.
 *
 * @param rows
 *   Rows of one variable, level and group.
 * @param asked
 *   Statistic and digits that the author names.
 */
export function readCell(
  rows: readonly ArdRow[],
  {
    digits: asked,
    stat
  }: {
    readonly digits?: number | undefined
    readonly stat?: string | undefined
  },
  placeAt: (key: string) => Place,
  file: VFile
): ArdValue | undefined {
  const stats = new Map<string, ArdRow>()
  for (const row of rows) {
    const first = stats.get(row.stat)
    if (first && first.value !== row.value)
      return refuse(
        'ard',
        `Unexpected two rows for \`${row.stat}\`, expected one`,
        'Choose with `where:`, or write a dataset without the other one.',
        row.place
      )
    stats.set(row.stat, first ?? row)
  }

  const names = [...stats.keys()]
  const chosen =
    stat ??
    (stats.has('n') && stats.has('N')
      ? 'n'
      : ['estimate', 'p.value'].find((each) => stats.has(each)))
  const row = chosen === undefined ? undefined : stats.get(chosen)
  if (!row || chosen === undefined) {
    const meant = nearest(stat ?? '', names)
    return refuse(
      stat === undefined ? 'ard' : 'stat',
      stat === undefined
        ? `Missing \`stat\`, expected one of ${listNames(names)}`
        : `Unexpected \`${stat}\`, expected one of ${listNames(names)}`,
      meant
        ? `Write \`${meant}\`.`
        : 'Write `stat: mean`, or the one that is meant.',
      rows[0]?.place
    )
  }

  const published = row.place
  const number = numberOf(chosen)
  if (number === undefined)
    return refuse(
      'ard',
      `Unexpected value \`${row.value ?? 'NA'}\` of \`${chosen}\`, expected a number`,
      'Write `unknown: true` in place of the entry, or correct the dataset.',
      published
    )

  if (chosen === 'n' && stat === undefined) {
    const of = numberOf('N') ?? 0
    if (Number.isInteger(number) && Number.isInteger(of) && number >= 0)
      return {count: number, of, published}
    return refuse(
      'ard',
      `Unexpected counts \`${number}\` of \`${of}\`, expected whole numbers`,
      'Correct the dataset.',
      published
    )
  }

  if (chosen === 'p.value')
    return {
      p: {
        written: String(number),
        value: number,
        digits: undefined,
        relation: undefined
      },
      ...(typeof stats.get('method')?.value === 'string' && {
        test: String(stats.get('method')?.value)
      }),
      published
    }

  const digits = asked ?? row.digits
  if (digits === undefined)
    return refuse(
      'ard',
      `Missing \`digits\` of \`${chosen}\`, whose format the dataset does not say`,
      'Add `digits: 1`, the fraction digits to print.',
      published
    )
  const limits = ['conf.low', 'conf.high'].map(numberOf)
  const level = numberOf('conf.level')
  return {
    estimate: {value: number, digits},
    ...(chosen === 'estimate' &&
      limits.some((limit) => limit !== undefined) && {
        interval: [limitOf(limits[0]), limitOf(limits[1])],
        ...(level !== undefined && {level: {value: level, digits: 2}})
      }),
    published
  }

  function numberOf(name: string): number | undefined {
    const value = stats.get(name)?.value
    return typeof value === 'number' && Number.isFinite(value)
      ? value
      : undefined
  }

  function limitOf(value: number | undefined): Decimal | 'null' {
    return value === undefined ? 'null' : {value, digits: digits ?? 0}
  }

  function refuse(
    key: string,
    reason: string,
    fix: string,
    at: Place | undefined
  ): undefined {
    report(file, 'block-yaml', {
      reason,
      fix,
      place: placeAt(key),
      cause: at && {reason: 'In this row', place: at}
    })
    return undefined
  }
}
