import {itemId} from '../analysis/index.ts'

/** A value that an inline expression names. */
export interface ValueReference {
  /** Id of a result, or of an item of one: `ae["Fatigue"]`. */
  readonly id: string
  /** Level in brackets, or `all`; absent: the whole set. */
  readonly level?: string | undefined
  /** Part after the dot. */
  readonly part?: string | undefined
}

/** Sum of values; one value for all but integer sums. */
export type Expression = readonly {
  readonly sign: 1 | -1
  readonly reference: ValueReference
}[]

/** Where an expression stops to make sense, as an offset in it. */
export interface SyntaxProblem {
  readonly offset: number
  readonly expected: string
}

const lexeme =
  /\s*(?:(?<name>[A-Za-z_]\w*)|\[\s*(?<level>"[^"]*"|'[^']*')\s*\]|(?<sign>[+\-−])|(?<dot>\.))/y

/**
 * Parses `id`, `id["level"].part`, `id.all.part`, `id["item"]["level"].part`
 * and sums of them.
 *
 * @param text
 *   What stands after the `=`.
 */
export function parseExpression(text: string): Expression | SyntaxProblem {
  const terms: {sign: 1 | -1; reference: ValueReference}[] = []
  let offset = 0
  let sign: 1 | -1 = 1

  while (true) {
    const name = next('name')
    if (name === undefined) return {offset, expected: 'the id of a result'}
    const reference = parseReference(name)
    if ('offset' in reference) return reference
    terms.push({sign, reference})
    if (text.slice(offset).trim() === '') return terms
    const operator = next('sign')
    if (operator === undefined)
      return {offset, expected: '`.`, `["level"]`, `+`, `-` or the end'}
    sign = operator === '+' ? 1 : -1
  }

  function parseReference(id: string): ValueReference | SyntaxProblem {
    let name = id
    let level: string | undefined
    let part: string | undefined
    for (let quoted = next('level'); quoted; quoted = next('level')) {
      // What stands before the last brackets is an item of the result.
      if (level !== undefined) name = itemId(name, level)
      level = quoted.slice(1, -1)
    }

    while (next('dot') !== undefined) {
      if (part !== undefined) return {offset, expected: 'one part after `.`'}
      const word = next('name')
      if (word === undefined)
        return {offset, expected: 'the name of a part after `.`'}
      if (word === 'all' && level !== 'all') {
        if (level !== undefined) name = itemId(name, level)
        level = word
      } else part = word
    }
    return {id: name, level, part}
  }

  function next(group: string): string | undefined {
    lexeme.lastIndex = offset
    const match = lexeme.exec(text)
    const found = match?.groups?.[group]
    if (!match || found === undefined) return undefined
    offset += match[0].length
    return found
  }
}
