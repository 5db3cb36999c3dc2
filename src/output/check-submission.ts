import {toString} from 'mdast-util-to-string'
import {EXIT, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {type Place, report} from '../diagnostic/index.ts'
import {lineText} from '../markdown/index.ts'
import type {Resolved} from '../resolve/resolved.ts'
import {type Meeting, notRead} from './meeting.ts'
import {headingId, sectionId} from './section-id.ts'

/**
 * Reports what a meeting would send back: too many authors, sections that are
 * missing, a title against its rules. What it does not state is not checked.
 *
 * @param body
 *   Where the text begins.
 */
export function checkSubmission(
  resolved: Resolved,
  meeting: Meeting,
  file: VFile,
  body: Place
): void {
  checkAuthors(resolved, meeting, file)
  checkSections(resolved, meeting, file, body)
  checkTitle(resolved, meeting, file)
}

function checkAuthors(
  {frontMatter: {authors, title}}: Resolved,
  meeting: Meeting,
  file: VFile
): void {
  const most = meeting.abstract.authors
  if (typeof most !== 'number' || authors.length <= most) return
  report(file, 'abstract-authors', {
    actual: String(authors.length),
    expected: [String(most)],
    reason: `Unexpected ${authors.length} authors, expected at most ${most} for ${meeting.name}${doubt(meeting, 'authors')}`,
    fix: 'Name a group in place of some of them, where the meeting takes groups.',
    place: title.place
  })
}

function checkSections(
  {tree}: Resolved,
  meeting: Meeting,
  file: VFile,
  place: Place
): void {
  const {sections} = meeting.abstract
  if (sections === 'unknown' || sections === 'free') return
  const ids = new Set<string>()
  visit(tree, 'heading', function (node) {
    if (node.depth === 2) ids.add(sectionId(toString(node), headingId(node)))
  })
  const missing = sections.filter((name) => !ids.has(sectionId(name)))
  if (missing.length === 0) return
  report(file, 'abstract-sections', {
    reason: `Missing ${missing.map((name) => `\`${name}\``).join(', ')}, expected ${sections.map((name) => `\`${name}\``).join(', ')} for ${meeting.name}${doubt(meeting, 'sections')}`,
    fix: `Add \`## ${missing[0] ?? ''}\`, or give a section that says it this name.`,
    place
  })
}

function checkTitle(
  {frontMatter, title}: Resolved,
  meeting: Meeting,
  file: VFile
): void {
  const {case: letters, without = []} = meeting.abstract.title ?? {}
  const {place} = frontMatter.title
  const words = lineText(title)
  const of = `for ${meeting.name}${doubt(meeting, 'title')}`

  if (without.includes('results')) {
    let result: string | undefined
    visit(
      {type: 'paragraph' as const, children: [...title]},
      'printedValue',
      function (node) {
        result = toString(node)
        return EXIT
      }
    )
    result ??= /\d+(?:\.\d+)?%/.exec(words)?.[0]
    if (result !== undefined)
      report(file, 'abstract-title', {
        actual: result,
        reason: `Unexpected result \`${result}\` in the title, expected a title without results ${of}`,
        fix: 'Say what was studied; the takeaway says what was found.',
        place
      })
  }

  if (without.includes('authors')) {
    const named = frontMatter.authors.find(({name}) => words.includes(name))
    if (named)
      report(file, 'abstract-title', {
        actual: named.name,
        reason: `Unexpected author \`${named.name}\` in the title, expected none ${of}`,
        fix: 'Take the name out.',
        place
      })
  }

  if (letters === 'sentence' && isTitleCase(words))
    report(file, 'abstract-title', {
      reason: `Unexpected capitals in the title, expected sentence case ${of}`,
      fix: 'Begin only its first word and names with capitals; abbreviations keep theirs.',
      place
    })
}

/** Whether most of the longer words begin with a capital, as in headlines. */
function isTitleCase(title: string): boolean {
  const words = title.split(/[\s-]+/).slice(1)
  const long = words.filter((word) => /^\p{L}{4,}\p{P}?$/u.test(word))
  // Abbreviations say nothing about case.
  const plain = long.filter((word) => !/^\p{Lu}.*\p{Lu}/u.test(word))
  const capital = plain.filter((word) => /^\p{Lu}/u.test(word))
  return capital.length >= 3 && capital.length > plain.length / 2
}

/** What to say of a rule that nobody read. */
function doubt(
  {abstract: {unverified = []}}: Meeting,
  key: 'authors' | 'sections' | 'title'
): string {
  return unverified.includes(key) ? notRead : ''
}
