import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {
  linePlace,
  listNames,
  nearest,
  type Place,
  report,
  rules
} from '../diagnostic/index.ts'
import {outputNames} from '../markdown/index.ts'
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
  const {value, place, keyPlace} = decoded

  const affiliations = value.affiliations ?? []
  affiliations.forEach(function ({id}, index) {
    const first = affiliations.findIndex((each) => each.id === id)
    if (first === index) return
    report(file, 'id-unique', {
      reason: `Unexpected second affiliation \`${id}\`, expected an id of its own`,
      fix: 'Rename one of the two, and name it with the authors who belong to it.',
      place: place(['affiliations', index, 'id']),
      cause: {
        reason: `First \`${id}\``,
        place: place(['affiliations', first, 'id'])
      }
    })
  })
  value.authors.forEach(function (author, index) {
    author.affiliations?.forEach(function (id, position) {
      if (affiliations.some((affiliation) => affiliation.id === id)) return
      const known = affiliations.map((affiliation) => affiliation.id)
      const meant = nearest(id, known)
      report(file, 'affiliation-exists', {
        reason: `Unexpected affiliation \`${id}\`, expected ${known.length > 0 ? listNames(known) : 'a list of `affiliations`'}`,
        fix: meant
          ? `Write \`${meant}\`.`
          : `Add \`- id: ${id}\` to \`affiliations\`.`,
        place: place(['authors', index, 'affiliations', position])
      })
    })
  })

  for (const id of Object.keys(value.allow ?? {})) {
    const rule = Object.entries(rules).find(([name]) => name === id)?.[1]
    if (rule?.severity === 'warning') continue
    const known = Object.entries(rules)
      .filter(([, {severity}]) => severity === 'warning')
      .map(([name]) => name)
    report(file, 'allow-rule', {
      reason: rule
        ? `Unexpected rule \`${id}\` in \`allow\`, expected one that warns: errors cannot be allowed`
        : `Unexpected rule \`${id}\` in \`allow\`, expected ${listNames(known)}`,
      fix: 'Delete the entry and mend what the rule reports.',
      place: keyPlace(['allow', id])
    })
  }

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
      if (condition === undefined) return []
      if (about === undefined) {
        report(file, 'front-matter-key', {
          reason: `Unexpected claim about \`${key}\`, which is not there`,
          fix: `Write \`${key}\`, or delete its claim.`,
          place: keyPlace(['claims', key])
        })
        return []
      }
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
    affiliations,
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
    templates: new Map(
      outputNames.flatMap((output) => {
        const id = value.templates?.[output]
        return id === undefined
          ? []
          : [[output, {id, place: place(['templates', output])}]]
      })
    ),
    mailer:
      value.mailer === undefined
        ? undefined
        : {id: value.mailer, place: place(['mailer'])},
    templateSettings: new Map(
      outputNames.flatMap((output) => {
        const columns = value['template-settings']?.[output]?.columns
        return columns === undefined
          ? []
          : [[output, {columns, place: place(['template-settings', output])}]]
      })
    ),
    themes: new Map(
      outputNames.flatMap((output) => {
        const {theme} = value
        const one = typeof theme === 'string'
        const id = one ? theme : theme?.[output]
        return id === undefined
          ? []
          : [[output, {id, place: place(['theme', ...(one ? [] : [output])])}]]
      })
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
}

function authorText(value: string, place: Place): AuthorText {
  return {value, place}
}

function knownFacts(facts: TrialFacts): TrialFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, fact]) => fact !== 'unknown')
  )
}
