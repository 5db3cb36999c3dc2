import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {visit} from 'unist-util-visit'
import {formatPlace, type Place, report} from '../diagnostic/index.ts'
import {type Ard, decodeArd, isArd} from './ard.ts'
import {decodeAnalyses} from './analyses.ts'
import {decodeCells} from './cells.ts'
import {checkColumns, checkParticipants} from './check-datasets.ts'
import {checkTimes} from './check-times.ts'
import {decodeCsv} from './csv.ts'
import {decodeDataFile, endingOf} from './doors.ts'
import {decodeFigure} from './figures/decode-figure.ts'
import type {FigureSpec} from './figure-spec.ts'
import {decodeReported} from './reported.ts'
import type {ResultSpec} from './result-spec.ts'
import type {Table} from './table.ts'
import type {
  Dataset,
  FrontMatter,
  ReportedGroup,
  SetSpec,
  Trial
} from './trial.ts'

/** Contents of the data files that the front matter names, by name. */
export type DataBytes = ReadonlyMap<
  string,
  {readonly bytes: Uint8Array; readonly path: string}
>

/**
 * Decodes all that a summary says in data.
 *
 * @param tree
 *   Parsed summary.
 * @param frontMatter
 *   Its front matter.
 * @param dataBytes
 *   Data files, read by the caller; those that could not be read are absent.
 * @param file
 *   Summary; gets messages.
 */
export function decodeTrial(
  tree: Root,
  frontMatter: FrontMatter,
  dataBytes: DataBytes,
  file: VFile
): Trial {
  const datasets = new Map<string, Dataset>()
  const unreadable = new Set<string>()
  const ards = new Map<string, Ard | undefined>()
  const reported: ReportedGroup[] = []
  const sets: SetSpec[] = []
  const results: ResultSpec[] = []
  const figures = new Map<string, FigureSpec>()
  const seen = new Map<string, Place>()

  for (const {name, place} of frontMatter.data) {
    if (!claim(`data ${name}`, place)) continue
    const data = dataBytes.get(name)
    if (data && endingOf(data.path) === '.json' && isArd(data.bytes)) {
      const ard = decodeArd({...data, name, place}, file)
      ards.set(name, ard)
      if (!ard) unreadable.add(name)
      continue
    }
    addDataset(name, data && decodeDataFile({...data, name, place}, file))
  }

  visit(tree, function (node) {
    if (node.type !== 'dataBlock' && node.type !== 'figureBlock') return
    if (!node.position) throw new Error('Blocks have positions')
    const place: Place = {file: file.path, position: node.position}
    const source = {file: file.path, text: node.value, start: node.contentStart}

    if (node.type === 'figureBlock') {
      if (!claim(node.id, place)) return
      const spec = decodeFigure(node, place, file)
      if (spec) figures.set(node.id, spec)
    } else if (node.kind === 'csv') {
      if (!claim(`data ${node.name}`, place)) return
      const firstLine = node.contentStart.line
      const csv = {...source, name: node.name, firstLine, place}
      addDataset(node.name, decodeCsv(csv, file))
    } else if (node.kind === 'reported') {
      for (const group of decodeReported(source, file, ards))
        if (claim(group.id, group.place)) reported.push(group)
    } else {
      const analyses = decodeAnalyses(source, file)
      for (const set of analyses.sets)
        if (claim(set.id, set.place)) sets.push(set)
      for (const result of analyses.results)
        if (claim(result.id, result.place)) results.push(result)
    }
  })

  if (unreadable.size === 0) checkColumns(frontMatter.columns, datasets, file)
  checkParticipants(datasets, file)
  checkTimes(datasets, frontMatter.daysPerMonth, file)

  return {
    frontMatter,
    datasets,
    unreadable,
    reported,
    sets,
    results,
    figures
  }

  function addDataset(name: string, table: Table | undefined): void {
    const dataset = table && decodeCells(table, frontMatter.columns, file)
    if (dataset) datasets.set(name, dataset)
    else unreadable.add(name)
  }

  // Sets and results share their names, as both are printed by name.
  function claim(id: string, place: Place): boolean {
    const first = seen.get(id)
    seen.set(id, first ?? place)
    if (!first) return true
    const name = id.replace(/^data /, '')
    report(file, 'id-unique', {
      reason: `Unexpected second \`${name}\`, expected an id of its own`,
      fix: `Rename one of the two; the first is at ${formatPlace(first)}.`,
      place,
      cause: {reason: `First \`${name}\``, place: first}
    })
    return false
  }
}
