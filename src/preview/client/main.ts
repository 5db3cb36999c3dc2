import type {MessageRecord} from '../../diagnostic/message-record.ts'
import type {OutputName} from '../../markdown/nodes.ts'
import type {Printing} from '../../output/trace-schema.ts'
import {
  events,
  type PreviewState,
  type ProductView,
  type SummaryView
} from '../protocol.ts'
import {drawCounts} from './counts.ts'
import {byId} from './dom.ts'
import {openInEditor} from './editor.ts'
import {listenToKeys} from './keys.ts'
import {lineNow, readPlace} from './lines.ts'
import {createList} from './list.ts'
import {createMarks} from './marks.ts'
import {notify} from './notice.ts'
import {findNumbers, nearest, type PageNumber} from './numbers.ts'
import {downloadPdf} from './print.ts'
import {drawProblems} from './problems.ts'
import {isPaged, nameOf, tabNames} from './products.ts'
import {fetchRows} from './rows-table.ts'
import {smallestType} from './sizes.ts'
import {createSourcePane} from './source-pane.ts'
import {createStage, type Shown} from './stage.ts'
import {drawPointer, drawSize, drawStatus, whyNothing} from './status.ts'
import {createTabs} from './tabs.ts'
import {createTools, type Looks} from './tools.ts'
import {createTracePanel} from './trace-panel.ts'

let state: PreviewState = {content: '', entries: []}
let view: SummaryView | undefined
let slug: string | undefined
let output: OutputName = 'poster'
let shown: Shown | undefined
let numbers: readonly PageNumber[] = []
let selected: PageNumber | undefined
/** A place to select once its product is shown. */
let wanted: Printing | undefined
/** Page that is shown, and what its marks were drawn for. */
let drawn = ''
let marked = ''

const problemActions = {open: openInEditor, point}
const looks: Looks = {mailIsDark: false, mailPx: 700, page: '', zoom: 'fit'}
const stage = createStage(() => marks.place(), drawPointer)
const marks = createMarks(stage.overlay, stage.scale, choose)
const list = createList((name) => `#/${name}/${output}`)
const source = createSourcePane()
const tabs = createTabs((name) => {
  location.hash = `#/${slug ?? ''}/${name}`
})
const tools = createTools(looks, redraw, stage.setZoom, print, printScale)
const trace = createTracePanel({
  go,
  open: openInEditor,
  rows: async (value) => fetchRows(slug ?? '', value)
})

window.addEventListener('hashchange', route)
listenToKeys({
  clear() {
    choose(undefined)
    byId('scroller').focus({preventScroll: true})
  },
  hasSelection: () => selected !== undefined,
  move(by) {
    const at = numbers.findIndex(({number}) => number === selected?.number)
    const next = numbers[Math.max(0, at + by)]
    if (next) choose(next)
  },
  open: openSource,
  zoom: tools.step
})
byId('source-open').addEventListener('click', openSource)
import.meta.hot?.on(events.state, takeState)
import.meta.hot?.on(events.entry, list.takeEntry)
import.meta.hot?.on(events.summary, takeSummary)
const response = await fetch('/preview/state')
takeState((await response.json()) as PreviewState)

function takeState(next: PreviewState): void {
  const isFirst = state.content === ''
  state = next
  list.take(next)
  drawProblems(view, state, problemActions)
  if (next.entries.length === 0)
    stage.say(
      'There are no summaries yet.',
      'npm run new -- my-trial starts one.'
    )
  if (isFirst) route()
}

/** Follows the address: `#/slug/product`. */
function route(): void {
  const [, asked = '', name = ''] = location.hash.split('/')
  const first = list.first()
  const next = asked === '' ? first : asked
  if (next === undefined) return
  const isOther = next !== slug
  slug = next
  output = tabNames.find(([each]) => each === name)?.[0] ?? output
  if (isOther) {
    view = undefined
    shown = undefined
    choose(undefined)
    stage.say(`Making the ${nameOf(output).toLowerCase()} …`)
    drawProblems(undefined, state, problemActions)
    notify('')
  }
  list.take(state)
  list.select(slug)
  tabs.select(output)
  import.meta.hot?.send(events.show, {output, slug})
  if (view) redraw()
}

function takeSummary(next: SummaryView): void {
  if (next.slug !== slug) return
  view = next
  document.title = `${next.title} – Plenary preview`
  tabs.take(next)
  source.take(next)
  drawProblems(next, state, problemActions)
  redraw()
}

function redraw(): void {
  draw().catch((error: unknown) => {
    // The next version of the page is on its way.
    if (!(error instanceof TypeError)) return
    notify(error.message)
  })
}

async function draw(): Promise<void> {
  if (!view) return
  const product = view.products[output]
  drawStatus(view, output)
  tools.take(output, product)
  byId('stage').dataset['state'] = product?.state ?? ''
  drawCounts(view, output)
  const page = pageOf(product)
  if (!product || page === undefined) {
    sayWhy(view)
    return
  }
  const isMail = output === 'newsletter'
  const key = JSON.stringify([
    view.slug,
    output,
    page,
    product.version,
    isMail && [looks.mailIsDark, looks.mailPx]
  ])
  if (key !== drawn || !shown) {
    const next = await stage.show({
      id: `${view.slug}/${output}/${page}`,
      isDark: isMail && looks.mailIsDark,
      isPaged: isPaged(output),
      title: `${nameOf(output)} of ${view.slug}`,
      url: `/preview/product/${view.slug}/${product.version}/${page}`,
      widthPx: isPaged(output) ? 2600 : isMail ? looks.mailPx : 720
    })
    if (!next) return
    shown = next
    drawn = key
    marked = ''
  }
  drawMarks()
}

/** The page that is looked at: the first one, if none was chosen. */
function pageOf(product: ProductView | undefined): string | undefined {
  const pages = product?.pages ?? []
  return pages.includes(looks.page) ? looks.page : pages[0]
}

function drawMarks(): void {
  if (!view || !shown) return
  const key = JSON.stringify([drawn, view.messages, view.source])
  if (key === marked && !wanted) {
    // Another product was made: nothing here is replaced under a key.
    trace.show(selected, view, output)
    return
  }
  marked = key
  numbers = findNumbers(shown.document, output, view.values)
  const before = selected
  const kept = wanted
    ? numbers.find(({number}) => number === wanted?.number)
    : before && nearest(numbers, before)
  wanted = undefined
  marks.draw({
    document: shown.document,
    earlier: earlierLines(view),
    lines: view.source.split('\n'),
    messages: view.messages,
    numbers,
    path: view.path
  })
  choose(kept, kept?.number === before?.number)
  const {paper} = shown.size
  const {document} = shown
  requestAnimationFrame(() =>
    drawSize(shown?.size, paper && smallestType(document, paper))
  )
}

function sayWhy(next: SummaryView): void {
  shown = undefined
  numbers = []
  drawSize(undefined, undefined)
  stage.say(...whyNothing(next, output))
  choose(undefined)
}

/**
 * Selects a number; nothing: clears.
 *
 * @param isSame
 *   Whether it is the one that was selected, on a page that was made anew:
 *   then nothing moves.
 */
function choose(number: PageNumber | undefined, isSame = false): void {
  selected = number
  marks.select(number)
  trace.show(number, view ?? {pending: [], values: []}, output)
  if (!number || !view) {
    source.point(undefined, isSame)
    return
  }
  if (!isSame) {
    marks.focus(number)
    stage.reveal(number.node.getBoundingClientRect())
  }
  const at = readPlace(number.printing.at)
  const line =
    at?.file === view.path
      ? lineNow(earlierLines(view), view.source.split('\n'), at.line)
      : undefined
  source.point(
    at && line !== undefined
      ? {column: at.column, line, result: number.value.result}
      : undefined,
    isSame
  )
}

/** Lines of the text that the page is of. */
function earlierLines({products, source: now}: SummaryView): readonly string[] {
  return (products[output]?.source ?? now).split('\n')
}

/** Shows a place where a value is printed, on another product if need be. */
function go(printing: Printing): void {
  if (printing.output === output) {
    choose(numbers.find(({number}) => number === printing.number))
    return
  }
  wanted = printing
  location.hash = `#/${slug ?? ''}/${printing.output}`
}

/** Shows where a problem is: in the source, and on the page. */
function point({column = 1, endColumn, file, line}: MessageRecord): void {
  if (!view || line === undefined || file !== view.path) return
  source.point({column, end: endColumn ?? column, line})
  const here = numbers.find(({printing}) => {
    const at = readPlace(printing.at)
    return at?.line === line && at.file === file
  })
  if (here) stage.reveal(here.node.getBoundingClientRect())
}

function openSource(): void {
  const place = source.place()
  if (place !== undefined) openInEditor(place)
}

function print(): void {
  if (!view) return
  const page = pageOf(view.products[output])
  tools.setPrinting(true)
  downloadPdf(view.slug, output, page ?? `${output}.html`)
    .catch(() => notify('No PDF: the preview did not answer'))
    .finally(() => tools.setPrinting(false))
}

/** Part of the printed size at which the page is shown. */
function printScale(): number {
  const paper = shown?.size.paper
  return paper ? (stage.scale() * 25.4) / (96 * paper.mmPerPx) : 1
}
