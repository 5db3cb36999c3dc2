import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {linePlace, type Place, report} from '../diagnostic/index.ts'
import {type OutputName, outputNames} from '../markdown/index.ts'
import {checkFrontMatter} from './check-front-matter.ts'
import type {AuthorText} from './figure-spec.ts'
import {mergeFrontMatter} from './merge-front-matter.ts'
import type {ColumnSpec, DataFile, FrontMatter, TrialFacts} from './trial.ts'
import type {YamlSource} from './yaml.ts'

/** Keys that products print as they are. */
const printedKeys = [
  'abbreviations',
  'abstract-number',
  'acknowledgments',
  'affiliations',
  'authors',
  'contact',
  'disclosures',
  'ethics',
  'funding',
  'glossary',
  'keywords',
  'license',
  'session',
  'trial'
] as const

const yamlRules = {
  syntax: 'front-matter-yaml',
  key: 'front-matter-key',
  value: 'front-matter-value'
} as const

/** Front matter that all summaries of a folder share: `_defaults.yaml`. */
export interface SharedFrontMatter {
  readonly path: string
  readonly text: string
  /** Images beside it that it names, by name. */
  readonly images?: ReadonlyMap<string, Uint8Array> | undefined
}

/**
 * Decodes the front matter of a summary.
 *
 * @param defaults
 *   What holds where the summary says nothing.
 * @returns
 *   Front matter; `undefined` after reporting what is wrong with it.
 */
export function decodeFrontMatter(
  tree: Root,
  file: VFile,
  defaults?: SharedFrontMatter
): FrontMatter | undefined {
  const node = tree.children[0]
  if (node?.type !== 'yaml') {
    report(file, 'front-matter-present', {
      reason:
        'Missing front matter, expected `---` on the first line and on the line after it',
      fix: 'Begin the file with `---`, `title: …` and the other keys, and `---`.',
      place: linePlace(file.path, 1)
    })
    return undefined
  }

  const shared: YamlSource | undefined = defaults && {
    file: defaults.path,
    text: defaults.text,
    start: {line: 1, column: 1}
  }
  const decoded = mergeFrontMatter(
    {file: file.path, text: node.value, start: {line: 2, column: 1}},
    shared,
    file,
    yamlRules
  )
  if (!decoded) return undefined
  checkFrontMatter(decoded, file)
  const {value, place, keyPlace} = decoded
  return {
    title: authorText(value.title, place(['title'])),
    shortTitle: value['short-title'],
    takeaway: authorText(value.takeaway, place(['takeaway'])),
    limits:
      value.limits === undefined
        ? undefined
        : authorText(value.limits, place(['limits'])),
    claims: (['title', 'takeaway', 'limits'] as const).flatMap((key) => {
      const [about, condition] = [value[key], value.claims?.[key]]
      if (about === undefined || condition === undefined) return []
      return [
        {
          about: authorText(about, place([key])),
          condition,
          place: place(['claims', key])
        }
      ]
    }),
    authors: value.authors.map((author) => ({
      name: author.name,
      orcid: author.orcid,
      email: author.email,
      degrees: author.degrees,
      affiliations: author.affiliations ?? [],
      corresponding: author.corresponding ?? false,
      presenting: author.presenting ?? false
    })),
    affiliations: value.affiliations ?? [],
    meeting: {id: value.meeting, place: place(['meeting'])},
    abstractNumber: value['abstract-number'],
    session: value.session,
    trial: knownFacts(value.trial ?? {}),
    dataStatus: value['data-status'],
    dataCutoff: value['data-cutoff'],
    embargo: value.embargo && {
      class: value.embargo.class ?? 'regular',
      until: value.embargo.until
    },
    funding: value.funding,
    disclosures: value.disclosures,
    ethics: value.ethics,
    acknowledgments: value.acknowledgments,
    abbreviations: new Map(Object.entries(value.abbreviations ?? {})),
    plainTitle:
      value['plain-title'] === undefined
        ? undefined
        : authorText(value['plain-title'], place(['plain-title'])),
    glossary: new Map(Object.entries(value.glossary ?? {})),
    keywords: value.keywords ?? [],
    contact: value.contact,
    license: value.license,
    link:
      value.link === undefined
        ? undefined
        : {address: value.link, place: place(['link'])},
    linkDisclaimer: value['link-disclaimer'],
    language: value.language ?? 'en',
    houseStyle: {
      id: value['house-style'] ?? 'ama',
      place: place(['house-style'])
    },
    templates: byOutput((output) =>
      chosen(value.templates?.[output], ['templates', output])
    ),
    mailer: chosen(value.mailer, ['mailer']),
    templateSettings: byOutput(function (output) {
      const columns = value['template-settings']?.[output]?.columns
      return columns === undefined
        ? undefined
        : {columns, place: place(['template-settings', output])}
    }),
    themes: byOutput((output) =>
      typeof value.theme === 'object'
        ? chosen(value.theme[output], ['theme', output])
        : chosen(value.theme, ['theme'])
    ),
    logos: (value.logos ?? []).map((logo, index) => ({
      ...logo,
      place: place(['logos', index, 'file'])
    })),
    bibliography:
      value.bibliography === undefined
        ? undefined
        : {file: value.bibliography, place: place(['bibliography'])},
    data: Object.entries(value.data ?? {}).map(([name, entry]): DataFile => ({
      name,
      file: typeof entry === 'string' ? entry : entry.file,
      sha256: typeof entry === 'string' ? undefined : entry.sha256,
      place: place(['data', name])
    })),
    columns: new Map(
      Object.entries(value.columns ?? {}).map(([name, entry]) => [
        name,
        {
          ...entry,
          missing: entry.missing ?? [],
          place: keyPlace(['columns', name])
        } satisfies ColumnSpec
      ])
    ),
    daysPerMonth: value['days-per-month']?.value,
    literals: (value.literals ?? []).map((literal, index) => ({
      ...literal,
      place: place(['literals', index, 'value'])
    })),
    allow: new Map(
      Object.entries(value.allow ?? {}).map(([id, reason]) => [
        id,
        {reason, place: keyPlace(['allow', id])}
      ])
    ),
    places: new Map([
      ...Object.keys(value.abbreviations ?? {}).map((name): [string, Place] => [
        `abbreviations.${name}`,
        keyPlace(['abbreviations', name])
      ]),
      ...printedKeys.flatMap((key): [string, Place][] =>
        value[key] === undefined ? [] : [[key, keyPlace([key])]]
      ),
      ['data-cutoff', place(['data-cutoff'])],
      ['embargo.until', place(['embargo', 'until'])],
      ...(value['short-title'] === undefined
        ? []
        : [['short-title', place(['short-title'])] as const]),
      ['trial.design', place(['trial', 'design'])],
      ['trial.registration', place(['trial', 'registration'])]
    ])
  }

  function chosen(id: string | undefined, path: readonly PropertyKey[]) {
    return id === undefined ? undefined : {id, place: place(path)}
  }
}

/** Values by product, of those that have one. */
function byOutput<Value>(
  valueOf: (output: OutputName) => Value | undefined
): ReadonlyMap<OutputName, Value> {
  return new Map(
    outputNames.flatMap(function (output): [OutputName, Value][] {
      const value = valueOf(output)
      return value === undefined ? [] : [[output, value]]
    })
  )
}

function authorText(value: string, place: Place): AuthorText {
  return {value, place}
}

function knownFacts(facts: TrialFacts): TrialFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, fact]) => fact !== 'unknown')
  )
}
