import type {VFile} from 'vfile'
import {z} from 'zod'
import type {FigureBlock} from '../markdown/index.ts'
import type {Place} from '../diagnostic/index.ts'
import {
  type AuthorText,
  type FigureSpec,
  responseCategories,
  type TableRow
} from './figure-spec.ts'
import {text, wholeNumber} from './scalars.ts'
import {blockRules, decodeYaml, type Decoded} from './yaml.ts'

const texts = {
  caption: text,
  message: text.optional(),
  note: text.optional(),
  alt: text.optional()
}

/** Schema of a `chart` block; scalars are text. */
export const chartSchema = z.strictObject({
  type: z.enum(['best-response']),
  ...texts,
  responses: z.partialRecord(z.enum(responseCategories), text),
  rate: text.optional(),
  'rate-label': text.optional()
})

const row = z.union([
  z.string(),
  z.strictObject({head: text}),
  z.strictObject({
    result: text,
    label: text.optional(),
    part: text.optional(),
    indent: wholeNumber.optional()
  })
])

/** Schema of a `table` block; scalars are text. */
export const tableSchema = z.strictObject({
  type: z.enum(['results']).optional(),
  ...texts,
  rows: z.array(row).min(1)
})

/** Decodes a `chart` or `table` block. */
export function decodeFigure(
  node: FigureBlock,
  place: Place,
  file: VFile
): FigureSpec | undefined {
  const source = {file: file.path, text: node.value, start: node.contentStart}
  return node.kind === 'chart' ? decodeChart() : decodeTable()

  function decodeChart(): FigureSpec | undefined {
    const decoded = decodeYaml(source, chartSchema, file, blockRules)
    if (!decoded) return undefined
    const {type, rate, responses} = decoded.value
    return {
      id: node.id,
      type,
      ...textsOf(decoded),
      responses: new Map(
        responseCategories.flatMap((category) => {
          const id = responses[category]
          return id === undefined
            ? []
            : [[category, {id, place: decoded.place(['responses', category])}]]
        })
      ),
      rate:
        rate === undefined
          ? undefined
          : {id: rate, place: decoded.place(['rate'])},
      rateLabel: decoded.value['rate-label'],
      place
    }
  }

  function decodeTable(): FigureSpec | undefined {
    const decoded = decodeYaml(source, tableSchema, file, blockRules)
    if (!decoded) return undefined
    return {
      id: node.id,
      type: 'results',
      ...textsOf(decoded),
      rows: decoded.value.rows.map(function (entry, index): TableRow {
        const at = (...path: PropertyKey[]) =>
          decoded.place(['rows', index, ...path])
        if (typeof entry === 'string')
          return {kind: 'result', result: {id: entry, place: at()}, indent: 0}
        if ('head' in entry)
          return {kind: 'head', label: {value: entry.head, place: at('head')}}
        return {
          kind: 'result',
          result: {id: entry.result, place: at('result')},
          label: authorText(entry.label, at('label')),
          part: entry.part,
          indent: entry.indent ?? 0
        }
      }),
      place
    }
  }
}

interface Texts {
  readonly caption: string
  readonly message?: string | undefined
  readonly note?: string | undefined
  readonly alt?: string | undefined
}

function textsOf(decoded: Decoded<Texts>) {
  const {value, place} = decoded
  return {
    caption: {value: value.caption, place: place(['caption'])},
    message: authorText(value.message, place(['message'])),
    note: authorText(value.note, place(['note'])),
    alt: authorText(value.alt, place(['alt']))
  }
}

function authorText(
  value: string | undefined,
  place: Place
): AuthorText | undefined {
  return value === undefined ? undefined : {value, place}
}
