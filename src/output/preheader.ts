import type {ElementContent} from 'hast'
import type {ProductDocument} from './document.ts'
import {text} from './hast.ts'
import {plainText} from './plain-text.ts'

/** Characters that lists of messages show beside the subject. */
const most = 110
const least = 40

/**
 * What stands beside the subject in a list of messages: the takeaway, if all of
 * it is shown there. Half a sentence may say the opposite, so a long one gives
 * way to what kind of report it is.
 *
 * @returns
 *   Content, with the mark of simulated data first.
 */
export function preheader({slots}: ProductDocument): ElementContent[] {
  const mark = slots.get('status-mark') ?? []
  const takeaway = slots.get('takeaway') ?? []
  const facts = ['phase', 'abstract-number', 'meeting'].flatMap((name) => {
    const words = plainText(slots.get(name) ?? [])
    return words === '' ? [] : [words]
  })
  const kind = [text(kindOf(['Trial report', ...facts].join(' · ')))]
  const [whole, short] = [joined([mark, takeaway]), joined([mark, kind])]
  const length = lengthOf(whole)
  if (length > most) return short
  const both = joined([mark, takeaway, kind])
  return length < least && lengthOf(both) <= most ? both : whole
}

/** With words after it, where there is room for them. */
function kindOf(facts: string): string {
  const words = `${facts}: what was found, and how`
  return words.length > most || facts.length >= least ? facts : words
}

function joined(
  parts: readonly (readonly ElementContent[])[]
): ElementContent[] {
  const content: ElementContent[] = []
  for (const part of parts) {
    if (content.length > 0 && part.length > 0) content.push(text(' '))
    content.push(...part)
  }
  return content
}

function lengthOf(nodes: readonly ElementContent[]): number {
  return [...plainText(nodes)].length
}
