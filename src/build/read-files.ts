import {createHash} from 'node:crypto'
import type {VFile} from 'vfile'
import {listNames, type Place, report} from '../diagnostic/index.ts'
import {
  type DataBytes,
  dataFileEndings,
  endingOf,
  type FrontMatter
} from '../trial/index.ts'
import type {SummaryInput} from './pipeline-types.ts'

/**
 * Reads the data files that the front matter names.
 *
 * @returns
 *   Bytes by name; files that could not be read are absent and reported.
 */
export async function readDataFiles(
  frontMatter: FrontMatter,
  input: SummaryInput,
  file: VFile
): Promise<DataBytes> {
  const contents = new Map<string, {bytes: Uint8Array; path: string}>()
  for (const entry of frontMatter.data) {
    const ending = endingOf(entry.file) ?? ''
    if (!dataFileEndings.includes(ending)) {
      report(file, 'data-file', {
        reason: `Unexpected data file \`${entry.file}\`, expected one that ends in ${listNames(dataFileEndings)}`,
        fix: /^\.xls[xmb]?$/.test(ending)
          ? 'Save the sheet as “CSV UTF-8” in Excel and name that file.'
          : 'Save the table as CSV, Dataset-JSON 1.1 or SAS XPORT v5, and name that file.',
        place: entry.place
      })
      continue
    }
    const bytes = await readSibling(entry.file, entry.place, input, file)
    if (!bytes) continue
    if (!checkDigest(bytes, entry.sha256, entry.place, entry.file, file))
      continue
    const path = `${folderOf(input.path)}/${entry.file}`
    contents.set(entry.name, {bytes, path})
  }
  return contents
}

/**
 * Reads a file of the summary's folder, or reports why it cannot be read.
 *
 * @param name
 *   Path relative to the folder, as its author wrote it.
 * @param place
 *   Where it was written.
 * @param rule
 *   What is broken if it cannot be read.
 */
export async function readSibling(
  name: string,
  place: Place,
  input: SummaryInput,
  file: VFile,
  rule: 'data-file' | 'image-file' = 'data-file'
): Promise<Uint8Array | undefined> {
  const parts = name.split('/')
  const outside =
    name.startsWith('/') || /[\\:]/.test(name) || parts.includes('..')
  const bytes = outside ? undefined : await input.readSibling(name)
  if (bytes) return bytes
  report(file, rule, {
    reason: outside
      ? `Unexpected file \`${name}\` outside of the folder of the summary, expected one inside`
      : `Missing file \`${name}\`, expected it in \`${folderOf(input.path)}\``,
    fix: outside
      ? 'Copy the file into the folder and write its name alone.'
      : 'Put the file there, or correct its name; capitals count.',
    place
  })
  return undefined
}

function checkDigest(
  bytes: Uint8Array,
  expected: string | undefined,
  place: Place,
  name: string,
  file: VFile
): boolean {
  const actual = createHash('sha256').update(bytes).digest('hex')
  if (expected === undefined || expected.toLowerCase() === actual) return true
  report(file, 'data-file', {
    reason: `Unexpected contents of \`${name}\`: its SHA-256 is \`${actual}\`, expected \`${expected}\``,
    fix: 'Restore the file, or check the changes and write the new SHA-256.',
    place,
    actual,
    expected: [expected]
  })
  return false
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}
