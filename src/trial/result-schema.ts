import {z} from 'zod'
import {curveIntervalMethods, intervalMethods} from './interval-methods.ts'
import {decimal, text, wholeNumber} from './scalars.ts'
import type {Filter} from './trial.ts'

/** A value before it is known where it stands. */
type Unplaced<Value> = Value extends unknown ? Omit<Value, 'place'> : never

/** Schema of a filter: an equality map or an expression. */
export const filter = z
  .union([
    z.string(),
    z.record(z.string(), z.union([z.string(), z.array(z.string())]))
  ])
  .transform(toFilter)

function toFilter(
  value: string | Readonly<Record<string, string | string[]>>
): Unplaced<Filter> {
  if (typeof value === 'string') return {kind: 'expression', text: value.trim()}
  const values = new Map(
    Object.entries(value).map(([name, cell]) => [
      name,
      typeof cell === 'string' ? [cell] : cell
    ])
  )
  const words = [...values].map(([name, cells]) =>
    cells.length === 1
      ? `${name} = ${cells[0]}`
      : `${name} in (${cells.join(', ')})`
  )
  return {kind: 'equal', values, text: words.join(' and ')}
}

const level = decimal
  .refine(({value}) => value > 0 && value < 1, {
    error: 'expected a number between 0 and 1',
    params: {fix: 'Write `level: 0.95`.'}
  })
  .transform(({value}) => value)

/** A time, such as a landmark, in the unit of the data. */
const time = decimal
  .refine(({value}) => value > 0, {
    error: 'expected a time above 0',
    params: {fix: 'Write `at: 12`, in the unit of the times.'}
  })
  .transform(({value}) => value)

/** Keys of a result that is made for the whole set and for levels of it. */
const split = {by: text.optional(), levels: z.array(text).optional()}

/** Keys of a result that compares levels of the set. */
const levels = {by: text, levels: z.array(text).optional()}

/** One variable or a list of them. */
const names = z.union([text.transform((name) => [name]), z.array(text)])

/** Keys of a result of times: the unit, where the data do not say it. */
const times = {unit: text.optional()}

/** Keys of a summary of a numeric variable. */
const variable = {
  variable: text,
  unit: text.optional(),
  quantile: choice(['2', '7']),
  'per-participant': choice(['one', 'sum', 'maximum', 'count'])
}

/** Keys of a result of responses: one ready row a participant, or visits. */
const responses = {
  categories: z.array(text).min(1).optional(),
  missing: choice(['refuse', 'NE']),
  visits: z
    .strictObject({
      date: text.optional().transform((name) => name ?? 'ADT'),
      start: text.optional().transform((name) => name ?? 'TRTSDT'),
      /** Least days from the start to an assessment of stable disease. */
      stable: wholeNumber.optional(),
      /** Least days from a response to the one that confirms it. */
      confirmation: wholeNumber.optional(),
      /** Most assessments that may be not evaluable in between. */
      unevaluable: wholeNumber.optional()
    })
    .optional()
}

/** Which terms of adverse events are listed. */
const threshold = z
  .strictObject({
    percent: decimal
      .refine(({value}) => value > 0 && value <= 100, {
        error: 'expected a percentage above 0',
        params: {fix: 'Write `percent: 10`.'}
      })
      .transform(({value}) => value)
      .optional(),
    count: wholeNumber.optional(),
    in: choice(['level', 'all'])
  })
  .refine(
    ({percent, count}) => (percent === undefined) !== (count === undefined),
    {
      error: 'expected `percent` or `count`, one of them',
      params: {
        fix: 'Write `threshold: {percent: 10}` or `threshold: {count: 2}`.'
      }
    }
  )

/** Keys of a result of a survival curve. */
const curve = {...times, interval: interval(curveIntervalMethods)}

/**
 * Schema of a result of a `yaml analyses` block, by its method: each declares
 * all keys that it takes.
 */
export const resultSchema = z.discriminatedUnion('method', [
  entry('count', split),
  entry('proportion', {...split, interval: interval(intervalMethods)}),
  entry('median-survival', {...split, ...curve}),
  entry('median-follow-up', {...split, ...curve}),
  entry('landmark-survival', {...split, ...curve, at: time}),
  entry('log-rank', {...times, ...levels, strata: names.optional()}),
  entry('hazard-ratio', {
    ...times,
    ...levels,
    reference: text,
    strata: names.optional(),
    covariates: names.optional(),
    ties: choice(['efron', 'breslow']),
    interval: interval(['wald'])
  }),
  entry('mean', {...split, ...variable}),
  entry('median', {...split, ...variable}),
  entry('range', {...split, ...variable}),
  entry('difference', {
    ...levels,
    reference: text,
    interval: interval(['newcombe', 'miettinen-nurminen'])
  }),
  entry('restricted-mean', {
    ...split,
    ...times,
    at: time,
    interval: interval(['plain'])
  }),
  entry('cumulative-incidence', {
    ...split,
    ...times,
    at: time,
    cause: filter,
    interval: interval(['log-log'])
  }),
  entry('fisher', {
    ...levels,
    reference: text.optional(),
    interval: interval(['exact'])
  }),
  entry('chi-square', {...levels, correction: choice(['none', 'yates'])}),
  entry('total', {
    ...split,
    variable: text.optional(),
    unit: text.optional()
  }),
  entry('best-overall-response', {
    ...split,
    ...responses,
    interval: interval(intervalMethods)
  }),
  entry('response-rate', {
    ...split,
    ...responses,
    rate: choice(['orr', 'dcr']),
    responses: z.array(text).min(1).optional(),
    interval: interval(intervalMethods)
  }),
  entry('duration-of-response', {...split, ...curve, responders: text}),
  entry('adverse-events', {
    ...split,
    term: text.optional().transform((name) => name ?? 'AEDECOD'),
    grade: text.optional(),
    group: text.optional(),
    'missing-grade': choice(['refuse', 'any-grade', 'severe']),
    threshold: threshold.optional()
  }),
  entry('dose-levels', {
    ...levels,
    treated: text,
    term: text.optional().transform((name) => name ?? 'AEDECOD'),
    design: z.literal('3+3').optional(),
    start: text.optional().transform((name) => name ?? 'TRTSDT'),
    interval: interval(intervalMethods)
  })
])

function entry<Name extends string, Keys extends z.ZodRawShape>(
  method: Name,
  keys: Keys
) {
  return z.strictObject({
    label: text.optional(),
    method: z.literal(method),
    data: text,
    set: text,
    where: filter.optional(),
    ...keys
  })
}

/** One of some words; the first is the default. */
function choice<const Name extends string>(names: readonly [Name, ...Name[]]) {
  return z
    .enum(names)
    .optional()
    .transform((name): Name => name ?? names[0])
}

/** Confidence interval by its method; the first name is the default. */
function interval<Name extends string>(names: readonly [Name, ...Name[]]) {
  return z
    .strictObject({
      method: choice(names),
      level: level.optional().transform((value) => value ?? 0.95)
    })
    .prefault({})
}
