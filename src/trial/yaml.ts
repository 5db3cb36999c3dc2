import type {VFile} from 'vfile'
import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  visit
} from 'yaml'
import type {Point} from 'unist'
import type {z} from 'zod'
import {
  listNames,
  nearest,
  type Place,
  report,
  type RuleId
} from '../diagnostic/index.ts'
import {findLostComments} from './lost-comments.ts'
import {describeIssue, pathName, schemaProblems} from './schema-problems.ts'

/** YAML text and where it stands in a file of the summary. */
export interface YamlSource {
  readonly file: string
  readonly text: string
  /** Where the first character of `text` is. */
  readonly start: Point
}

/** Rules that YAML of a kind can break. */
export interface YamlRules {
  readonly syntax: RuleId
  readonly key: RuleId
  readonly value: RuleId
}

export const blockRules: YamlRules = {
  syntax: 'block-yaml',
  key: 'block-yaml',
  value: 'block-yaml'
}

/** A value that fits its schema, with the place of each part. */
export interface Decoded<Value> {
  readonly value: Value
  /** Place of the value at a path; of the nearest parent if it is absent. */
  readonly place: (path: readonly PropertyKey[]) => Place
  /** Place of a key. */
  readonly keyPlace: (path: readonly PropertyKey[]) => Place
}

/**
 * Decodes YAML 1.2 in which every scalar is text.
 *
 * Text keeps what numbers lose (`1.10`, `012`, `NO`); schemas turn it into
 * numbers where they are due.
 *
 * @returns
 *   The decoded value; `undefined` after reporting why there is none.
 */
export function decodeYaml<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
  file: VFile,
  rules: YamlRules
): Decoded<z.output<Schema>> | undefined {
  const lines = new LineCounter()
  const document = parseDocument(source.text, {
    version: '1.2',
    schema: 'failsafe',
    uniqueKeys: true,
    lineCounter: lines,
    prettyErrors: false
  })

  // What a parser says after the first error comes of the first.
  const problems = [...document.errors, ...document.warnings]
  const first = problems.find(({code}) => code !== 'DUPLICATE_KEY')
  for (const problem of problems) {
    if (problem !== first && problem.code !== 'DUPLICATE_KEY') continue
    report(file, rules.syntax, {
      reason: `Unexpected YAML: ${firstLine(problem.message)}`,
      fix: fixOf(problem.code),
      place: range(problem.pos[0], problem.pos[1])
    })
  }
  if (problems.length > 0 || !isPlain(document)) return undefined

  for (const {comment, end, start, written} of findLostComments(
    document,
    source.text
  ))
    report(file, 'text-kept', {
      reason: `Unexpected \`${comment}\` after a value, which YAML leaves out as a comment`,
      fix: `Put the whole value in quotes, \`${quoted(written)}\`; a comment has a space after \`#\`.`,
      place: range(start, end)
    })

  const parsed = schema.safeParse(document.toJS() ?? {}, {error: describeIssue})
  if (parsed.success) return {value: parsed.data, place, keyPlace}

  for (const problem of schemaProblems(parsed.error)) {
    if (problem.kind === 'key') {
      const meant = nearest(problem.key, problem.known)
      report(file, rules.key, {
        reason: `Unexpected key \`${problem.key}\`${inside(problem.path)}, expected ${listNames(problem.known)}`,
        fix: meant
          ? `Write \`${meant}\`.`
          : 'Delete the key, or write it as text.',
        place: keyPlace([...problem.path, problem.key]),
        actual: problem.key,
        expected: problem.known
      })
      continue
    }
    report(file, rules.value, {
      reason: problem.reason,
      fix: problem.fix,
      place: place(problem.path)
    })
  }
  return undefined

  function isPlain(document: Document): boolean {
    let plain = true
    visit(document, function (_, node) {
      const special =
        isAlias(node) ||
        (isNode(node) &&
          (node.anchor !== undefined || node.tag !== undefined)) ||
        (isPair(node) && isScalar(node.key) && node.key.value === '<<')
      if (!special) return
      plain = false
      const at = isNode(node) ? node.range : undefined
      report(file, rules.syntax, {
        reason:
          'Unexpected anchor, alias, tag or merge key, expected plain YAML',
        fix: 'Write the value out; put text that begins with `&`, `*` or `!` in quotes.',
        place: range(at?.[0] ?? 0, at?.[1] ?? 0)
      })
    })
    return plain
  }

  function place(path: readonly PropertyKey[]): Place {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return range(node.range[0], node.range[1])
    }
    return range(0, 0)
  }

  function keyPlace(path: readonly PropertyKey[]): Place {
    const parent: unknown =
      path.length > 1
        ? document.getIn(path.slice(0, -1), true)
        : document.contents
    const pair = isMap(parent)
      ? parent.items.find(
          (item) => isScalar(item.key) && item.key.value === path.at(-1)
        )
      : undefined
    const at = isScalar(pair?.key) ? pair.key.range : undefined
    return at ? range(at[0], at[1]) : place(path)
  }

  function range(start: number, end: number): Place {
    return {
      file: source.file,
      position: {start: point(start), end: point(end)}
    }
  }

  function point(offset: number): Point {
    const {line, col} = lines.linePos(offset)
    return {
      line: source.start.line + Math.max(line, 1) - 1,
      column: source.start.column + Math.max(col, 1) - 1
    }
  }
}

function inside(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : ` in \`${pathName(path)}\``
}

function quoted(written: string): string {
  return written.includes('"')
    ? `'${written.replaceAll("'", "''")}'`
    : `"${written.replaceAll('\\', '\\\\')}"`
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}

function fixOf(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Delete one of the two keys.'
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.'
  return 'Check the indentation, and put text in quotes that holds `: `, that begins with a sign such as `[`, `{`, `%`, `@` or a backtick, or that stands in brackets and holds some, or a comma.'
}
