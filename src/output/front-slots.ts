import type {ElementContent} from 'hast'
import type {Resolved, ResolvedLogo} from '../resolve/resolved.ts'
import type {FrontMatter} from '../trial/trial.ts'
import {
  formatAffiliations,
  formatAuthors,
  formatCorrespondence
} from './authors.ts'
import {
  dataCutoffWords,
  figureStatusWords,
  notReported,
  productMarks
} from './data-status.ts'
import {element, text} from './hast.ts'
import {bindHyphens} from './bind-words.ts'
import {convertPhrasing} from './convert.ts'
import {imageElement} from './image-block.ts'
import type {OutputSettings} from './output-settings.ts'
import {linkAddress, qrCode} from './qr-code.ts'
import type {SlotName} from './slot-names.ts'

const alphabet = new Intl.Collator('en', {numeric: true})

/** Content of slots; an absent or empty one is an empty slot. */
export type Slots = Map<SlotName, ElementContent[]>

/**
 * Slots that come from the front matter, the same in all products.
 *
 * @param resolved
 *   The summary.
 * @param settings
 *   What the meeting and the time add.
 */
export function frontSlots(
  resolved: Resolved,
  {meetingName, now, qrDisclaimer}: OutputSettings
): Slots {
  const {
    frontMatter,
    limits,
    logos = [],
    references,
    takeaway,
    title
  } = resolved
  const slots: Slots = new Map()

  slots.set('title', bindHyphens(convertPhrasing(title)))
  slots.set('takeaway', bindHyphens(convertPhrasing(takeaway)))
  if (limits) slots.set('limits', convertPhrasing(limits))
  slots.set('authors', formatAuthors(frontMatter))
  slots.set('affiliations', formatAffiliations(frontMatter))
  slots.set('correspondence', formatCorrespondence(frontMatter))
  if (meetingName !== '') slots.set('meeting', [text(meetingName)])
  const marks = formatMarks(frontMatter, now)
  if (marks.length > 0) slots.set('data-status', marks)
  if (frontMatter.link !== undefined) {
    const disclaimer = frontMatter.linkDisclaimer ?? qrDisclaimer
    slots.set('qr', [qrCode(frontMatter.link.address)])
    slots.set('link', [linkAddress(frontMatter.link.address)])
    if (disclaimer !== undefined)
      slots.set('link-disclaimer', [text(disclaimer)])
  }
  if (logos.length > 0) slots.set('logos', logos.map(showLogo))
  for (const [name, words] of texts(frontMatter)) {
    if (words !== undefined && words !== '') slots.set(name, [text(words)])
  }
  slots.set('trial-facts', [trialFacts(frontMatter)])
  slots.set('short-title', shortTitle(resolved))

  if (references.length > 0) {
    slots.set('references', [
      element(
        'ol',
        {className: ['references']},
        references.map(({content, number}) =>
          element('li', {id: `ref-${number}`}, convertPhrasing(content))
        )
      )
    ])
  }

  return slots
}

function texts(
  frontMatter: FrontMatter
): readonly (readonly [SlotName, string | undefined])[] {
  const {registration} = frontMatter.trial
  const abbreviations = [...frontMatter.abbreviations]
    .sort(([one], [other]) => alphabet.compare(one, other))
    .map(([short, words]) => `${short}, ${words}`)

  return [
    ['abstract-number', frontMatter.abstractNumber],
    ['session', frontMatter.session],
    ['registration', registration ?? `Registration ${notReported}`],
    ['phase', frontMatter.trial.phase],
    ['status-mark', figureStatusWords(frontMatter)],
    ['data-cutoff', dataCutoffWords(frontMatter)],
    ['funding', frontMatter.funding ?? begin(notReported)],
    ['disclosures', frontMatter.disclosures ?? begin(notReported)],
    ['ethics', frontMatter.ethics ?? begin(notReported)],
    ['acknowledgments', frontMatter.acknowledgments],
    ['abbreviations', abbreviations.join('; ')],
    ['contact', frontMatter.contact],
    ['keywords', frontMatter.keywords.join(', ')],
    ['license', frontMatter.license]
  ]
}

/** Marks of a product, each on a line. */
function formatMarks(
  frontMatter: FrontMatter,
  now: Date | undefined
): ElementContent[] {
  return productMarks(frontMatter, now).flatMap((words, index) =>
    index === 0 ? [text(words)] : [element('br'), text(words)]
  )
}

function showLogo({alt, image}: ResolvedLogo): ElementContent {
  return imageElement(image, alt)
}

/** With a capital, as after a label. */
function begin(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function shortTitle({frontMatter, title}: Resolved): ElementContent[] {
  return frontMatter.shortTitle === undefined
    ? convertPhrasing(title)
    : [text(frontMatter.shortTitle)]
}

function trialFacts({trial}: FrontMatter): ElementContent {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Registration', trial.registration],
    ['Phase', trial.phase],
    ['Design', trial.design],
    ['Sponsor', trial.sponsor],
    ['Status', trial.status]
  ]
  return element(
    'dl',
    {className: ['trial-facts']},
    facts.flatMap(([name, value]) => [
      element('dt', {}, [name]),
      element('dd', {}, [value ?? begin(notReported)])
    ])
  )
}
