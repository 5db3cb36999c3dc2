import type {VFile} from 'vfile'
import type {Place} from '../../diagnostic/index.ts'
import type {FigureBlock} from '../../markdown/index.ts'
import type {FigureSpec} from '../figure-spec.ts'
import {blockRules, decodeYaml, type Decoded} from '../yaml.ts'
import {chartSchema, tableSchema} from './index.ts'
import {placeValues} from './values.ts'

/** Decodes a `chart` or `table` block. */
export function decodeFigure(
  node: FigureBlock,
  place: Place,
  file: VFile
): FigureSpec | undefined {
  const source = {file: file.path, text: node.value, start: node.contentStart}
  // One call each: the types of their values differ.
  if (node.kind === 'chart') {
    const decoded = decodeYaml(source, chartSchema, file, blockRules)
    return decoded && {...placedIn(decoded), ...base(decoded)}
  }

  const decoded = decodeYaml(source, tableSchema, file, blockRules)
  return decoded && {...placedIn(decoded), ...base(decoded)}

  function base(decoded: Decoded<unknown>) {
    return {
      id: node.id,
      place,
      at: (...path: readonly PropertyKey[]) => decoded.place(path)
    }
  }
}

function placedIn<Value>({value, place}: Decoded<Value>): Value {
  return placeValues(value, place)
}
