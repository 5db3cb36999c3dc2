import type {ElementContent} from 'hast'
import type {Node, Parent} from 'unist'
import type {Citation, CrossReference, InlineValue} from '../markdown/index.ts'
import {listNames, nearest, type Place, report} from '../diagnostic/index.ts'
import {formatCitationNumbers} from './citation-numbers.ts'
import {type Evaluated, evaluate} from './evaluate.ts'
import {checkPin} from './pins.ts'
import {reportSource, reportUnknown} from './report-values.ts'
import type {PrintedValue} from './resolved.ts'
import type {State} from './state.ts'

/**
 * Prints values, citations and references of a tree, in place.
 *
 * Each block that holds text is looked at as a whole, because a quoted value
 * needs the citation of its source beside it.
 */
export function resolveInlines(tree: Parent, state: State): void {
  const values: Evaluated[] = []
  const places: Place[] = []
  const cited = new Set<string>()

  absorb(tree)
  checkSources(values, places, cited, state)

  function absorb(parent: Parent): void {
    parent.children.forEach(function (child: Node, index) {
      if (child.type === 'inlineValue')
        parent.children[index] = printValue(child as InlineValue)
      else if (child.type === 'citation') cite(child as Citation)
      else if (child.type === 'crossReference') refer(child as CrossReference)
      else if ('children' in child && phrasing.has(child.type))
        absorb(child as Parent)
      else if ('children' in child) resolveInlines(child as Parent, state)
    })
  }

  function printValue(node: InlineValue): PrintedValue {
    const place = placeOf(node, state)
    const outcome = evaluate(node.expression, place, state.results, state.style)
    if ('rule' in outcome) {
      if (outcome.absent === undefined || !state.isLost(outcome.absent))
        report(state.file, outcome.rule, outcome.problem)
      return printed(node, `= ${node.expression}`, '', node.expression)
    }
    values.push(outcome)
    places.push(place)
    checkPin(node, outcome, place, state)
    const unknown = outcome.from.find(({kind}) => kind === 'unknown')
    if (unknown) reportUnknown(unknown, outcome.result, place, state)
    return printed(node, outcome.text, outcome.value, outcome.result)
  }

  function cite(node: Citation): void {
    const numbers: number[] = []
    for (const key of node.keys) {
      cited.add(key)
      if (!state.keys.has(key)) {
        reportKey(key, placeOf(node, state), state)
        continue
      }
      if (!state.cited.includes(key)) state.cited.push(key)
      numbers.push(state.cited.indexOf(key) + 1)
    }
    // Children of hast alone, so that titles as plain text stay without it.
    become(
      node,
      'sup',
      {className: ['cite']},
      {
        hChildren: [{type: 'text', value: formatCitationNumbers(numbers)}]
      }
    )
  }

  function refer(node: CrossReference): void {
    const {identifier} = node
    const label = state.labels.get(identifier)
    if (label !== undefined) {
      state.referenced.add(identifier)
      node.children = [{type: 'text', value: label}]
      become(node, 'a', {href: `#${identifier}`})
      return
    }
    const known = [...state.labels.keys()]
    const meant = nearest(identifier, known)
    report(state.file, 'reference-exists', {
      reason: `Unexpected reference \`@${identifier}\`, expected ${known.length > 0 ? listNames(known.map((id) => `@${id}`)) : 'a figure or table; there is none'}`,
      fix: meant
        ? `Write \`@${meant}\`.`
        : 'Add the figure or table, or delete the reference.',
      place: placeOf(node, state)
    })
    node.children = [{type: 'text', value: `@${identifier}`}]
    become(node, 'span', {})
  }
}

const phrasing = new Set(['emphasis', 'strong', 'link', 'script', 'delete'])

function printed(
  node: InlineValue,
  text: string,
  value: string,
  result: string
): PrintedValue {
  return {
    type: 'printedValue',
    result,
    rawValue: value,
    children: [{type: 'text', value: text}],
    data: {hName: 'data', hProperties: {value, dataResult: result}},
    ...(node.position && {position: node.position})
  }
}

function become(
  node: Citation | CrossReference,
  name: string,
  properties: Record<string, string | string[]>,
  more: {readonly hChildren?: ElementContent[]} = {}
): void {
  node.data = {
    ...node.data,
    hName: name,
    hProperties: properties,
    ...more
  } as NonNullable<typeof node.data>
}

/** Place of a node that came from the summary. */
export function placeOf(node: Node, state: State): Place {
  if (!node.position) throw new Error(`Node \`${node.type}\` has no position`)
  return {file: state.file.path, position: node.position}
}

function checkSources(
  values: readonly Evaluated[],
  places: readonly Place[],
  cited: ReadonlySet<string>,
  state: State
): void {
  values.forEach(function ({from}, index) {
    for (const result of from)
      if (
        result.kind === 'quoted' &&
        !cited.has(result.provenance.source ?? '')
      )
        reportSource(result, places[index], state)
  })
}

function reportKey(key: string, place: Place, state: State): void {
  const known = [...state.keys]
  const meant = nearest(key, known)
  report(state.file, 'citation-exists', {
    reason: `Unexpected citation \`@${key}\`, expected ${known.length > 0 ? listNames(known) : 'a key of the bibliography; there is none'}`,
    fix: meant ? `Write \`@${meant}\`.` : 'Add the work to the bibliography.',
    place
  })
}
