import {
  type Expression,
  parseExpression,
  type SyntaxProblem
} from './expression.ts'

/** Operators of a comparison. */
const operators = ['<', '<=', '>', '>=', '==', '!='] as const
export type Operator = (typeof operators)[number]

/** A side of a comparison, as written. */
export type Side = {readonly text: string} & (
  | {
      readonly kind: 'number'
      /** Digits and a point, perhaps a minus. */
      readonly number: string
      /** Written with a `%`. */
      readonly isPercent: boolean
    }
  | {readonly kind: 'value'; readonly expression: Expression}
)

/** One comparison, or several of which all or any must hold. */
export type Condition =
  | {
      readonly kind: 'comparison'
      readonly operator: Operator
      readonly left: Side
      readonly right: Side
    }
  | {
      readonly kind: 'all' | 'any'
      readonly conditions: readonly Condition[]
    }

interface Token {
  readonly text: string
  readonly offset: number
  readonly kind: 'side' | 'sign'
}

const lexeme =
  /\s*(?:(?<sign>&&|\|\||[<>]=?|[=!]=|≤|≥|[()])|(?<side>(?:"[^"]*"|'[^']*'|[^"'&|<>=!≤≥()])+))/y
const decimal = /^([-−]?\d{1,9}(?:\.\d{1,9})?)\s*(%?)$/
const spellings: Readonly<Record<string, string>> = {'≤': '<=', '≥': '>='}

/**
 * Parses the condition of a claim: comparisons of values and numbers, joined by
 * `&&` and `||`, of which `&&` binds closer; parentheses.
 *
 * @param text
 *   As written, such as `hr.upper < 1 && os_test.p < 0.05`.
 */
export function parseCondition(text: string): Condition | SyntaxProblem {
  const found = tokenize(text)
  if ('offset' in found) return found
  const tokens: readonly Token[] = found
  let index = 0
  const condition = parseAny()
  if ('offset' in condition || index === tokens.length) return condition
  return problem('`&&`, `||` or the end')

  function parseAny(): Condition | SyntaxProblem {
    return parseJoined('||', 'any', () => parseJoined('&&', 'all', parseOne))
  }

  function parseJoined(
    sign: string,
    kind: 'all' | 'any',
    parse: () => Condition | SyntaxProblem
  ): Condition | SyntaxProblem {
    const conditions: Condition[] = []
    do {
      const condition = parse()
      if ('offset' in condition) return condition
      conditions.push(condition)
    } while (take(sign))
    const [first] = conditions
    return conditions.length === 1 && first ? first : {kind, conditions}
  }

  function parseOne(): Condition | SyntaxProblem {
    if (take('(')) {
      const inner = parseAny()
      if ('offset' in inner) return inner
      return take(')') ? inner : problem('`)`')
    }
    const left = parseSide()
    if ('offset' in left) return left
    const operator = operators.find((each) => take(each))
    if (!operator) return problem('a comparison such as `<` or `>=`')
    const right = parseSide()
    if ('offset' in right) return right
    return {kind: 'comparison', operator, left, right}
  }

  function parseSide(): Side | SyntaxProblem {
    const token = tokens[index]
    if (token?.kind !== 'side') return problem('the id of a result or a number')
    index++
    const text = token.text.trim()
    const [, number, percent] = decimal.exec(text) ?? []
    if (number !== undefined)
      return {
        kind: 'number',
        text,
        number: number.replace('−', '-'),
        isPercent: percent === '%'
      }
    const expression = parseExpression(token.text)
    if ('offset' in expression)
      return {...expression, offset: token.offset + expression.offset}
    return {kind: 'value', text, expression}
  }

  function take(sign: string): boolean {
    const token = tokens[index]
    if (token?.kind !== 'sign' || token.text !== sign) return false
    index++
    return true
  }

  function problem(expected: string): SyntaxProblem {
    return {offset: tokens[index]?.offset ?? text.length, expected}
  }
}

function tokenize(text: string): Token[] | SyntaxProblem {
  const tokens: Token[] = []
  let offset = 0
  while (text.slice(offset).trim() !== '') {
    lexeme.lastIndex = offset
    const match = lexeme.exec(text)
    if (!match)
      return {
        offset,
        expected: /^\s*=/.test(text.slice(offset))
          ? '`==`'
          : 'values, numbers and `<`, `>`, `==`, `&&`, `||`'
      }
    const {sign, side} = match.groups ?? {}
    const written = sign ?? side ?? ''
    tokens.push({
      text: spellings[written] ?? written,
      offset: offset + match[0].length - written.length,
      kind: sign === undefined ? 'side' : 'sign'
    })
    offset += match[0].length
  }
  return tokens
}
