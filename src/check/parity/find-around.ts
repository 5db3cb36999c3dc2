import {countValue} from './count-value.ts'
import {type Words, wordsOf} from './words.ts'

/**
 * What stands in a text where a value should: the value run into its
 * neighbours, without its spaces, its sign or its exponent.
 *
 * @returns
 *   All up to the next spaces; `undefined` if there is nothing like it.
 */
export function findAround(value: Words, text: Words): string | undefined {
  const marks = value.texts.filter((one) => !/^[−–+^<>≤≥-]$/.test(one))
  for (const texts of [value.texts, marks]) {
    const pattern = texts.map(escape).join(String.raw`\s*`)
    if (pattern === '') continue
    const around = new RegExp(String.raw`\S*${pattern}\S*`, 'giu')
    for (const [found] of text.source.matchAll(around))
      if (countValue(value, wordsOf(found)) === 0)
        return found.replaceAll(/\s+/g, ' ')
  }

  return undefined
}

function escape(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)
}
