import type {VFile} from 'vfile'
import {z} from 'zod'
import {listNames, nearest, type Place, report} from '../diagnostic/index.ts'
import {type IntervalMethod, intervalMethods} from './interval-methods.ts'
import {decodeEstimate} from './reported-estimate.ts'
import {decimal, pValue, text, wholeNumber} from './scalars.ts'
import type {ReportedValue} from './trial.ts'

/** A limit: a number, `NE` (not estimable) or nothing (not reached). */
const limit = z.union([decimal, z.enum(['NE', 'null', '~', ''])])

/** Keys of a reported value. */
export const valueShape = {
  count: wholeNumber.optional(),
  of: wholeNumber.optional(),
  estimate: z.union([decimal, z.enum(['not reached', 'NE'])]).optional(),
  unit: text.optional(),
  interval: z.tuple([limit, limit]).optional(),
  level: decimal.optional(),
  method: text.optional(),
  p: pValue.optional(),
  test: text.optional(),
  quoted: text.optional(),
  unknown: z.literal('true').optional(),
  source: text.optional()
}

const value = z.strictObject(valueShape)
type Value = z.output<typeof value> | 'unknown'
type Path = readonly PropertyKey[]

/**
 * Decodes a reported value: one kind of it, whose numbers make sense.
 *
 * @param place
 *   Where it is defined.
 * @param placeAt
 *   Place of the value at a path of its keys.
 * @returns
 *   The value; `undefined` after reporting what is wrong with it.
 */
export function decodeValue(
  value: Value,
  place: Place,
  placeAt: (path: Path) => Place,
  file: VFile
): ReportedValue | undefined {
  if (value === 'unknown') return {kind: 'unknown', place}
  const {count, of, estimate, p, test, quoted, unknown, source} = value
  const kinds = [
    count !== undefined && 'count',
    estimate !== undefined && 'estimate',
    p !== undefined && 'p',
    quoted !== undefined && 'quoted',
    unknown !== undefined && 'unknown'
  ].filter((kind) => kind !== false)
  if (kinds.length !== 1) {
    report(file, 'block-yaml', {
      reason: `Unexpected ${kinds.length === 0 ? 'result without a value' : `mixture of \`${kinds.join('`, `')}\``}, expected one of \`count\`, \`estimate\`, \`p\`, \`quoted\`, \`unknown\``,
      fix: 'Write one kind; what is computed from counts is never typed.',
      place
    })
    return undefined
  }
  const base = {place, source}

  if (count !== undefined) {
    if (of === 0) {
      report(file, 'count-within-total', {
        reason: 'Unexpected total of `0`, expected one of participants',
        fix: 'Correct the total, or write `unknown: true` where nobody could be counted.',
        place: placeAt(['of'])
      })
      return undefined
    }
    if (of !== undefined && count > of) {
      report(file, 'count-within-total', {
        reason: `Unexpected count of \`${count}\` of \`${of}\`, expected at most \`${of}\``,
        fix: 'Check both numbers in the source.',
        place: placeAt(['count']),
        cause: {reason: `Total of \`${of}\``, place: placeAt(['of'])}
      })
      return undefined
    }
    const method = decodeMethod(value, placeAt(['method']), file)
    return method && {kind: 'counted', count, of, method, ...base}
  }

  if (p !== undefined) {
    const {value, digits, relation} = p
    // A bound of 1 says nothing where it is an upper one, and is impossible
    // where it is a lower one.
    if (value > 0 && (relation ? value < 1 : value <= 1))
      return {kind: 'tested', p: value, digits, relation, test, ...base}
    report(file, 'p-value-range', {
      reason: `Unexpected P value \`${p.written}\`, expected ${relation ? 'a bound between `0` and `1`' : 'more than `0` and at most `1`'}`,
      fix:
        value === 0
          ? 'Write the bound that the source can tell, such as `"<0.001"`.'
          : 'Check the number in the source.',
      place: placeAt(['p'])
    })
    return undefined
  }

  if (quoted !== undefined) {
    if (source !== undefined) return {kind: 'quoted', text: quoted, ...base}
    report(file, 'quoted-has-source', {
      reason: `Missing \`source\` of the quoted value \`${quoted}\`, expected a citation key`,
      fix: 'Add `source:` with the key of a work in the bibliography.',
      place: placeAt(['quoted'])
    })
    return undefined
  }

  if (estimate === undefined) return {kind: 'unknown', ...base}
  return decodeEstimate(value, place, placeAt, file)
}

/** Interval of a counted value; the exact one unless its author names another. */
function decodeMethod(
  {method, of}: Exclude<Value, 'unknown'>,
  place: Place,
  file: VFile
): IntervalMethod | undefined {
  if (method === undefined) return 'clopper-pearson'
  if (of === undefined) {
    report(file, 'block-yaml', {
      reason: `Unexpected interval \`${method}\` of a count without a total, expected \`of\``,
      fix: 'Add `of:`, or delete `method`.',
      place
    })
    return undefined
  }

  const known = intervalMethods.find((name) => name === method)
  if (known) return known
  const meant = nearest(method, intervalMethods)
  report(file, 'block-yaml', {
    reason: `Unexpected interval \`${method}\` of a counted value, expected ${listNames(intervalMethods)}`,
    fix: meant ? `Write \`${meant}\`.` : 'Write one of these names.',
    place,
    actual: method,
    expected: intervalMethods
  })
  return undefined
}
