import type {VFile} from 'vfile'
import {decodeCsv} from './csv.ts'
import {decodeDatasetJson} from './dataset-json.ts'
import {decodeUtf8} from './decode-utf8.ts'
import type {DataFileSource, Table} from './table.ts'
import {decodeXport} from './xport.ts'

/**
 * Decodes the bytes of a data file to a table.
 *
 * @returns
 *   The table; `undefined` after reporting what is wrong with it.
 */
type Door = (source: DataFileSource, file: VFile) => Table | undefined

/** How data files are decoded, by the ending of their name. */
const doors: ReadonlyMap<string, Door> = new Map([
  ['.csv', decodeCsvFile],
  ['.json', decodeDatasetJson],
  ['.xpt', decodeXport]
])

/** Endings of the data files that can be read. */
export const dataFileEndings: readonly string[] = [...doors.keys()]

/** Ending of a file name in lower case, such as `.csv`. */
export function endingOf(name: string): string | undefined {
  return /\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase()
}

/**
 * Decodes a data file by the ending of its name.
 *
 * @returns
 *   The table; `undefined` after reporting what is wrong with it.
 * @throws {Error}
 *   If there is no door for the ending: those who read files ask first.
 */
export function decodeDataFile(
  source: DataFileSource,
  file: VFile
): Table | undefined {
  const door = doors.get(endingOf(source.path) ?? '')
  if (!door) throw new Error(`Cannot decode \`${source.path}\``)
  return door(source, file)
}

function decodeCsvFile(
  {bytes, name, path, place}: DataFileSource,
  file: VFile
): Table | undefined {
  const text = decodeUtf8(bytes, path, place, file)
  if (text === undefined) return undefined
  return decodeCsv({name, text, file: path, firstLine: 1, place}, file)
}
