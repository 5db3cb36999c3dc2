import type {z} from 'zod'
import {listNames, nearest} from '../diagnostic/index.ts'

/** What is wrong with a value, in an author's words. */
export type SchemaProblem =
  | {
      readonly kind: 'key'
      readonly key: string
      readonly known: readonly string[]
      readonly path: readonly PropertyKey[]
    }
  | {
      readonly kind: 'value'
      readonly reason: string
      readonly fix: string
      readonly path: readonly PropertyKey[]
    }

type Issue = z.core.$ZodIssue

/** Names of the kinds of values, as authors call them. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
  map: 'a map of keys',
  number: 'a number'
}

/**
 * Error map for `safeParse`: keeps in the message what the issue loses, the
 * known keys of a map and whether a value was there at all.
 */
export function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') {
    const {inst} = issue as {inst?: {shape?: Record<string, unknown>}}
    return Object.keys(inst?.shape ?? {}).join(' ')
  }
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    return namesOf(issue, issue.discriminator)
  }
  if (issue.code === 'invalid_value' && typeof issue.input === 'string')
    return `written ${issue.input}`
  return issue.input === undefined ? missing : undefined
}

const missing = 'missing'

/** Values that a key may have which decides on the others. */
function namesOf({inst, input}: z.core.$ZodRawIssue, key: string): string {
  const {options = []} = inst as {
    options?: {shape: Record<string, {value?: unknown}>}[]
  }
  const names = options.map(({shape}) => String(shape[key]?.value))
  const written = (input as Record<string, unknown>)[key]
  return JSON.stringify([written ?? missing, ...names])
}

/**
 * Problems of a value that did not fit its schema.
 *
 * @param error
 *   Error of a `safeParse` with `describeIssue` as error map; `params.fix` of
 *   a custom issue is passed on.
 */
export function schemaProblems(error: z.ZodError): SchemaProblem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, issue.path))
}

function problemsOf(
  issue: Issue,
  path: readonly PropertyKey[]
): SchemaProblem[] {
  const name = path.length === 0 ? 'this block' : `\`${pathName(path)}\``
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.split(' ')
      return issue.keys.map((key) => ({kind: 'key', key, known, path}))
    }
    case 'invalid_value': {
      if (issue.message === missing)
        return [absent(path, 'one of ' + listNames(issue.values.map(String)))]
      const written = /^written (.*)$/s.exec(issue.message)?.[1]
      return [noneOf(issue.values.map(String), written, path)]
    }
    case 'invalid_type': {
      const expected = kinds[issue.expected] ?? issue.expected
      if (issue.message === missing) return [absent(path, expected)]
      return [
        {
          kind: 'value',
          path,
          reason: `Unexpected value of ${name}, expected ${expected}`,
          fix: `Write ${expected} here.`
        }
      ]
    }
    case 'invalid_union': {
      if (issue.discriminator !== undefined) {
        const [written, ...names] = JSON.parse(issue.message) as string[]
        if (written === missing)
          return [absent(path, `one of ${listNames(names)}`)]
        return [noneOf(names, written, path)]
      }
      const branches = issue.errors.map((branch) =>
        branch.flatMap((inner) => problemsOf(inner, [...path, ...inner.path]))
      )
      // The branch that got furthest is the one that its author meant.
      const deepest = branches
        .filter((branch) => branch.length > 0)
        .sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0]
      return deepest ?? [other(issue.message, path)]
    }
    case 'custom': {
      const fix: unknown = issue.params?.['fix']
      return [
        {
          kind: 'value',
          path,
          reason: `Unexpected value of ${name}, ${issue.message}`,
          fix: typeof fix === 'string' ? fix : 'Mend the value.'
        }
      ]
    }
    case 'too_small':
      return [
        {
          kind: 'value',
          path,
          reason: `Unexpected empty value of ${name}, expected at least one entry`,
          fix: 'Add an entry.'
        }
      ]
    default:
      return [other(issue.message, path)]
  }
}

/** Problem of a value that is none of those that are known. */
function noneOf(
  known: readonly string[],
  written: unknown,
  path: readonly PropertyKey[]
): SchemaProblem {
  const meant =
    typeof written === 'string' ? nearest(written, known) : undefined
  const value = typeof written === 'string' ? ` \`${written}\`` : ''
  return {
    kind: 'value',
    path,
    reason: `Unexpected value${value} of \`${pathName(path)}\`, expected ${listNames(known)}`,
    fix: meant ? `Write \`${meant}\`.` : 'Write one of these.'
  }
}

function absent(path: readonly PropertyKey[], expected: string): SchemaProblem {
  return {
    kind: 'value',
    path,
    reason: `Missing \`${pathName(path)}\`, expected ${expected}`,
    fix: `Add \`${String(path.at(-1))}: …\`.`
  }
}

function other(message: string, path: readonly PropertyKey[]): SchemaProblem {
  return {
    kind: 'value',
    path,
    reason: `Unexpected value of \`${pathName(path)}\`: ${message}`,
    fix: 'Mend the value.'
  }
}

function depth(problems: readonly SchemaProblem[]): number {
  return Math.max(
    ...problems.map(({path, kind}) => path.length + (kind === 'key' ? 0.5 : 0))
  )
}

/** `authors[1].name`: lists count from 1. */
export function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : String(part)))
    .join('.')
    .replaceAll('.[', '[')
}
