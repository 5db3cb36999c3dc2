import type {VFile} from 'vfile'
import {listNames, nearest, report, rules} from '../diagnostic/index.ts'
import type {FrontMatterValues} from './merge-front-matter.ts'
import type {Decoded} from './yaml.ts'

type Values = Decoded<FrontMatterValues>

/**
 * Reports what no key of front matter shows by itself: affiliations that are
 * twice there or nowhere, claims about nothing, rules that cannot be allowed.
 */
export function checkFrontMatter(values: Values, file: VFile): void {
  checkAffiliations(values, file)
  checkAllowed(values, file)
  checkClaims(values, file)
}

function checkAffiliations({place, value}: Values, file: VFile): void {
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
}

function checkAllowed({keyPlace, value}: Values, file: VFile): void {
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
}

function checkClaims({keyPlace, value}: Values, file: VFile): void {
  // The other texts are always there.
  if (value.claims?.limits === undefined || value.limits !== undefined) return
  report(file, 'front-matter-key', {
    reason: 'Unexpected claim about `limits`, which is not there',
    fix: 'Write `limits`, or delete its claim.',
    place: keyPlace(['claims', 'limits'])
  })
}
