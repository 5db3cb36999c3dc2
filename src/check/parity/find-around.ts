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
  const bare = value.texts.filter((one) => !/^[−–+^<>≤≥-]$/.test(one))
  // Without its sign a value is short, and like a part of many others.
  const patterns = [
    patternOf(value.texts),
    String.raw`(?<![\p{L}\p{N}.,·])${patternOf(bare)}(?![\p{L}\p{N}])`
  ]
  for (const pattern of bare.length > 0 ? patterns : []) {
    const around = new RegExp(String.raw`\S*${pattern}\S*`, 'giu')
    for (const [found] of text.source.matchAll(around))
      if (countValue(value, wordsOf(found)) === 0)
        return found.replaceAll(/\s+/g, ' ')
  }

  return undefined
}

function patternOf(texts: readonly string[]): string {
  return texts.map(escape).join(String.raw`\s*`)
}

function escape(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)
}
