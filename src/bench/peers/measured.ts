import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {readForeignText} from '../../print/pdf-text.ts'

/** How one program did. */
export interface Measured {
  readonly name: string
  readonly version: string
  readonly documents: number
  readonly seconds: number
  readonly remarks: readonly string[]
}

/** What was printed to a folder. */
interface Printed {
  readonly documents: number
  /** Of pages and sizes; pages are read of some documents alone. */
  readonly remark: string
}

/** Documents whose pages are counted, from the first to the last. */
const sampled = 8

/** Finds PDFs in a folder and the folders in it. */
export async function findPrinted(folder: string): Promise<Printed> {
  const names = await readdir(folder, {recursive: true})
  const paths = names.filter((name) => name.endsWith('.pdf')).sort()
  const step = Math.ceil(paths.length / sampled)
  const sizes: number[] = []
  const pages = new Set<number>()

  for (const [index, path] of paths.entries()) {
    const bytes = await readFile(join(folder, path))
    sizes.push(bytes.length)
    if (index % step === 0) pages.add((await readForeignText(bytes)).length)
  }

  const total = sizes.reduce((sum, size) => sum + size, 0)
  const mean = Math.round(total / Math.max(1, sizes.length) / 1000)
  const counts = [...pages].sort((a, b) => a - b)
  return {
    documents: paths.length,
    remark: `${counts.join(' or ')} pages, ${mean} kB`
  }
}

/** Cells of the table of programs. */
export function rowOf(
  {documents, name, remarks, seconds, version}: Measured,
  count: number
): readonly string[] {
  const perSecond = documents / seconds
  return [
    name,
    version,
    perSecond.toFixed(perSecond < 10 ? 2 : 1),
    documents === 0 ? '–' : (count / perSecond).toFixed(1),
    remarks.join('; ')
  ]
}
