import type {SummaryFolder} from '../build/find-summaries.ts'
import type {OutputName} from '../markdown/index.ts'
import type {TracedValue} from '../output/trace-schema.ts'
import type {Made} from './make.ts'
import {
  type Findings,
  mergeMessages,
  mergeValues,
  takeFindings
} from './merge.ts'
import type {ListEntry, ProductView, SummaryView} from './protocol.ts'

/** What is known of a product. */
interface Product {
  readonly version: string
  readonly files: ReadonlyMap<string, Uint8Array | string>
  readonly pages: readonly string[]
  readonly values: readonly TracedValue[]
  /** Text that the values are of. */
  readonly source: string
  readonly state: ProductView['state']
  /** The version before, which a page may still be loading. */
  readonly earlier?: Pick<Product, 'files' | 'version'> | undefined
}

/** What is known of a summary. */
export interface Known {
  folder: SummaryFolder
  /** Counts the changes of its files. */
  revision: number
  /** Outputs that are not yet made of the files as they are. */
  readonly dirty: Set<OutputName>
  readonly products: Map<OutputName, Product>
  findings: ReadonlyMap<OutputName, Findings>
  last?: Made | undefined
  /** Whether its text and numbers were looked through. */
  isRead: boolean
  /** When its files changed, in milliseconds of the process. */
  changedAt: number
  /** From the last change to the first product. */
  milliseconds: number
}

/** What is known of a summary that nobody looked at yet. */
export function createKnown(
  folder: SummaryFolder,
  outputs: readonly OutputName[]
): Known {
  return {
    changedAt: performance.now(),
    dirty: new Set(outputs),
    findings: new Map(),
    folder,
    isRead: false,
    milliseconds: 0,
    products: new Map(),
    revision: 0
  }
}

/** Notes that files of a summary changed. */
export function noteChange(known: Known, outputs: readonly OutputName[]): void {
  known.revision++
  known.isRead = false
  known.changedAt = performance.now()
  for (const output of outputs) known.dirty.add(output)
}

/**
 * Takes in a product that was made of the files as they are.
 *
 * What was refused before it could be laid out keeps its last picture, marked
 * stale.
 *
 * @param version
 *   Version of the product.
 */
export function takeMade(
  known: Known,
  output: OutputName,
  made: Made,
  outputs: readonly OutputName[],
  version: string
): void {
  const {dirty, products, revision} = known
  const isFirst = dirty.size === outputs.length
  const counts = output === 'abstract' ? made.counts : known.last?.counts
  const before = products.get(output)
  dirty.delete(output)
  known.last = {...made, counts}
  known.findings = takeFindings(known.findings, output, {
    messages: made.messages,
    revision
  })
  // The first time there is nothing that was rebuilt.
  if (isFirst && revision > 0)
    known.milliseconds = Math.round(performance.now() - known.changedAt)

  if (made.pages.length > 0) {
    products.set(output, {
      earlier: before,
      files: made.files,
      pages: made.pages,
      source: made.source,
      state: made.isRefused ? 'refused' : 'fresh',
      values: made.values,
      version
    })
    return
  }
  if (!made.isRefused) {
    products.delete(output)
    return
  }
  // What stops one product before it is laid out stops all of them: what was
  // found in the others is of the past.
  if (!made.isCrash) {
    const found = known.findings.get(output)
    known.findings = new Map(found && [[output, found]])
  }
  for (const other of made.isCrash ? [output] : outputs) {
    const product = products.get(other)
    if (product) products.set(other, {...product, state: 'stale'})
    dirty.delete(other)
  }
}

/** A file of a version of a product. */
export function fileOf(
  {products}: Known,
  version: string,
  name: string
): Uint8Array | string | undefined {
  for (const product of products.values())
    for (const each of [product, product.earlier])
      if (each?.version === version) return each.files.get(name)
  return undefined
}

/** A summary as the list shows it. */
export function entryOf(known: Known): ListEntry {
  const messages = messagesOf(known)
  const count = (severity: string) =>
    messages.filter((message) => message.severity === severity).length
  const errors = count('error')
  return {
    detail: known.last?.detail ?? '',
    embargoUntil: known.last?.embargoUntil,
    errors,
    slug: known.folder.slug,
    state: !known.last ? 'unread' : errors > 0 ? 'refused' : 'fine',
    warnings: count('warning')
  }
}

/** A summary as the page shows it. */
export function viewOf(known: Known): SummaryView {
  const {dirty, folder, last, milliseconds, products} = known
  const source = last?.source ?? ''
  return {
    counts: last?.counts,
    isSimulated: last?.isSimulated ?? false,
    meeting: last?.meeting ?? '',
    messages: messagesOf(known),
    milliseconds,
    path: folder.path,
    pending: [...dirty],
    products: Object.fromEntries(
      [...products].map(([output, product]): [OutputName, ProductView] => {
        const {pages, state, version} = product
        const earlier = product.source === source ? undefined : product.source
        return [output, {pages, source: earlier, state, version}]
      })
    ),
    slug: folder.slug,
    source,
    title: last?.title ?? folder.slug,
    values: mergeValues([...products.values()].map(({values}) => values))
  }
}

function messagesOf({findings, folder}: Known) {
  return mergeMessages(findings.values(), folder.path)
}
