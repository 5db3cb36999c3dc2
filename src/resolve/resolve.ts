import type {PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {SKIP, visit} from 'unist-util-visit'
import {report} from '../diagnostic/index.ts'
import {lineText, parsePhrasing} from '../markdown/index.ts'
import type {Analysis} from '../analysis/index.ts'
import type {HouseStyle} from '../format/house-style.ts'
import {
  type AuthorText,
  type FigureSpec,
  textsIn,
  type Trial
} from '../trial/index.ts'
import {resolveClaims, resolveFrontClaims} from './claims.ts'
import {reportSource, reportUnknown} from './report-values.ts'
import {resolveInlines} from './resolve-inlines.ts'
import type {Reference, Resolved, ResolvedFigure} from './resolved.ts'
import type {Edit, State} from './state.ts'

/** Works that can be cited. */
export interface Bibliography {
  readonly keys: ReadonlySet<string>
  /** Entries of the reference list for keys in order of citation. */
  readonly format: (keys: readonly string[]) => readonly Reference[]
}

/** How to resolve. */
export interface ResolveSettings {
  readonly style: HouseStyle
  readonly bibliography: Bibliography
  /** Unknown results are errors. */
  readonly strict: boolean
  /** Pins are rewritten instead of compared. */
  readonly update: boolean
}

/**
 * Prints every value, citation and reference of a summary, once, before the
 * products part ways.
 *
 * @param tree
 *   Parsed summary; changed in place.
 * @returns
 *   What the products are made from, and edits of pins under `update`.
 */
export function resolve(
  tree: Root,
  trial: Trial,
  {results, figureData}: Analysis,
  settings: ResolveSettings,
  file: VFile
): {readonly resolved: Resolved; readonly edits: readonly Edit[]} {
  const {frontMatter} = trial
  const state: State = {
    file,
    results,
    isLost: findLost(trial, file),
    style: settings.style,
    figures: trial.figures,
    labels: labelFigures(tree),
    keys: settings.bibliography.keys,
    cited: [],
    referenced: new Set(),
    strict: settings.strict,
    edits: settings.update ? [] : undefined
  }

  const title = resolveText(frontMatter.title, state)
  const plainTitle =
    frontMatter.plainTitle && resolveText(frontMatter.plainTitle, state)
  const takeaway = resolveText(frontMatter.takeaway, state)
  const limits = frontMatter.limits && resolveText(frontMatter.limits, state)

  const claims = [
    ...resolveFrontClaims(frontMatter, state),
    ...resolveClaims(tree, state)
  ]
  dropData(tree)
  const figures = resolveBody(tree, state)

  for (const [id, {spec}] of figures) {
    // People stand where lay readers meet them, in no need of a number.
    if (
      spec.type === 'people' ||
      state.referenced.has(id) ||
      frontMatter.allow.has('figure-referenced')
    )
      continue
    report(file, 'figure-referenced', {
      reason: `Unexpected figure \`${id}\` that no text refers to`,
      fix: `Write \`@${id}\` where the text speaks of it.`,
      place: spec.place
    })
  }

  const references = settings.bibliography.format(state.cited)
  return {
    resolved: {
      frontMatter,
      results,
      figureData,
      tree,
      title,
      plainTitle,
      takeaway,
      limits,
      figures,
      references,
      claims
    },
    edits: state.edits ?? []
  }
}

/**
 * Says which results are absent because their data or definition was refused:
 * that was reported, and each place that prints them would only repeat it.
 */
function findLost(trial: Trial, file: VFile): (id: string) => boolean {
  const {reported, results, sets} = trial
  const defined = new Set([...reported, ...results, ...sets].map(({id}) => id))
  const isUnread = file.messages.some(
    ({fatal, ruleId}) => fatal && ruleId === 'block-yaml'
  )
  return (id) => isUnread || defined.has(id)
}

/** Takes away front matter and blocks of data, in blocks of text as well. */
function dropData(tree: Root): void {
  visit(tree, function (node, index, parent) {
    if (node.type !== 'yaml' && node.type !== 'dataBlock') return
    if (!parent || index === undefined) return
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

function resolveBody(
  tree: Root,
  state: State
): ReadonlyMap<string, ResolvedFigure> {
  const figures = new Map<string, ResolvedFigure>()
  // Block by block, so that captions are cited where their figure stands.
  for (const child of tree.children) {
    visit(child, 'figureBlock', function (node) {
      const spec = state.figures.get(node.id)
      if (spec) figures.set(node.id, resolveFigure(spec, state))
    })
    visit(child, 'imageBlock', function (node) {
      const {caption, position} = node
      if (caption === undefined || !position) return
      const place = {file: state.file.path, position}
      node.children = parsePhrasing(caption, place, state.file)
    })
    if ('children' in child) resolveInlines(child, state)
  }
  return figures
}

/** “Figure 1”, “Table 2” for the figures and tables of a text, by id. */
export function labelFigures(tree: Root): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  const counts = {chart: 0, table: 0}
  visit(tree, 'figureBlock', function ({id, kind}) {
    if (labels.has(id)) return
    counts[kind]++
    const word = kind === 'chart' ? 'Figure' : 'Table'
    labels.set(id, `${word}\u00A0${counts[kind]}`)
  })
  return labels
}

function resolveFigure(spec: FigureSpec, state: State): ResolvedFigure {
  const caption = resolveText(spec.caption, state)
  const note = spec.note && resolveText(spec.note, state)
  const message = spec.message && resolveText(spec.message, state)
  const alt = spec.alt && resolveText(spec.alt, state)
  checkTable(spec, [caption, note ?? []], state)
  return {
    spec,
    label: state.labels.get(spec.id) ?? '',
    caption,
    message,
    note,
    labels: resolveLabels(spec, state),
    alt: alt && lineText(alt),
    altContent: alt
  }
}

function resolveLabels(
  spec: FigureSpec,
  state: State
): ReadonlyMap<AuthorText, readonly PhrasingContent[]> {
  const labels = new Map<AuthorText, readonly PhrasingContent[]>()
  for (const text of textsIn(spec)) labels.set(text, resolveText(text, state))
  return labels
}

/**
 * Quoted cells of a table are attributed in its caption or note; under
 * `strict`, no cell is unknown.
 */
function checkTable(
  spec: FigureSpec,
  texts: readonly (readonly PhrasingContent[])[],
  state: State
): void {
  if (spec.type !== 'results') return
  const cited = new Set<string>()
  for (const text of texts)
    for (const node of text)
      if (node.type === 'citation') node.keys.forEach((key) => cited.add(key))

  for (const row of spec.rows) {
    if ('head' in row) continue
    const {id, place} = row.result
    const group = state.results.get(id)
    const cells = [...(group?.levels.values() ?? []), group?.all]
    const quoted = cells.find(
      (cell) =>
        cell?.kind === 'quoted' && !cited.has(cell.provenance.source ?? '')
    )
    if (quoted?.kind === 'quoted') reportSource(quoted, place, state)
    const unknown = cells.find((cell) => cell?.kind === 'unknown')
    if (unknown) reportUnknown(unknown, id, place, state)
  }
}

function resolveText(
  {value, place}: AuthorText,
  state: State
): PhrasingContent[] {
  const children = parsePhrasing(value, place, state.file)
  resolveInlines({type: 'paragraph', children}, state)
  return children
}
