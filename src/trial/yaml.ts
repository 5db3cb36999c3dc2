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
  visit,
  type YAMLError
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
import {
  findUnreadable,
  findYamlProblems,
  type YamlProblem
} from './yaml-limits.ts'

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
  const lines = linesOf(source.text)
  const unreadable = findUnreadable(source.text)
  if (unreadable) {
    reportProblem(unreadable)
    return undefined
  }

  const document = parseDocument(source.text, {
    version: '1.2',
    schema: 'failsafe',
    // They are compared below, at once: the parser compares each with all.
    uniqueKeys: false,
    prettyErrors: false
  })

  // What a parser says after the first error comes of the first.
  const [first] = [...document.errors, ...document.warnings]
  const problems = [
    ...(first ? [problemOf(first)] : []),
    ...findYamlProblems(document)
  ].sort((a, b) => a.start - b.start)
  problems.forEach(reportProblem)
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

  function reportProblem({end, fix, reason, rule, start}: YamlProblem): void {
    report(file, rule === 'yaml' ? rules.syntax : rule, {
      reason,
      fix,
      place: range(start, end)
    })
  }

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

function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (const {index} of text.matchAll(/\n/g)) lines.addNewLine(index + 1)
  return lines
}

function inside(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : ` in \`${pathName(path)}\``
}

function quoted(written: string): string {
  return written.includes('"')
    ? `'${written.replaceAll("'", "''")}'`
    : `"${written.replaceAll('\\', '\\\\')}"`
}

function problemOf({code, message, pos: [start, end]}: YAMLError): YamlProblem {
  const [line = message] = message.split('\n')
  return {
    rule: 'yaml',
    reason: `Unexpected YAML: ${line}`,
    fix: fixOf(code),
    start,
    end
  }
}

function fixOf(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.'
  return 'Check the indentation, and put text in quotes that holds `: `, that begins with a sign such as `[`, `{`, `%`, `@` or a backtick, or that stands in brackets and holds some, or a comma.'
}
