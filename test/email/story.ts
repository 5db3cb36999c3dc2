import {readFileSync} from 'node:fs'
import type {ElementContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {inlineMail, type MailPicture, toMail} from '../../src/email/index.ts'
import {slotNames} from '../../src/output/slot-names.ts'
import {fillTemplate} from '../../src/template/fill-template.ts'
import {parseTemplate} from '../../src/template/parse-template.ts'
import {hast} from './hast.ts'

/** Colours as in a theme; any will do. */
const colours =
  ':root{--accent:#1B3FAB;--accent-tint:#C9D5F4;--ink:#15181B;--muted:#555C63;--hair:#D5D9DD;--paper:#FFFFFF}'

/** Style of a template of newsletters with its colours. */
export function cssOf(name: string): string {
  return (
    colours + readFileSync(`templates/newsletter/${name}/style.css`, 'utf8')
  )
}

/** A made-up story in the template of the newsletter. */
export interface Story {
  /** Body of the template, filled. */
  readonly nodes: readonly ElementContent[]
  /** Message before and after inlining. */
  readonly page: string
  readonly html: string
  readonly pictures: readonly MailPicture[]
}

/** Makes the story, without the slots that are named, in a template. */
export function createStory(
  without: readonly string[] = [],
  name = 'story'
): Story {
  const template = `templates/newsletter/${name}/template.html`
  const frames = new Map<string, readonly ElementContent[]>()
  const slots = new Map<string, readonly ElementContent[]>()
  const content = readFileSync('test/email/story-content.html', 'utf8')

  for (const node of hast(content)) {
    if (node.type !== 'element') continue
    const {dataFrame, dataSlot} = node.properties
    if (typeof dataFrame === 'string') frames.set(dataFrame, node.children)
    if (typeof dataSlot === 'string' && !without.includes(dataSlot)) {
      slots.set(dataSlot, node.children)
    }
  }

  // A card shows the first chart alone.
  frames.set('chart', frames.get('found') ?? [])
  const parsed = parseTemplate(readFileSync(template, 'utf8'), template)
  const nodes = fillTemplate(parsed, slots, {
    frames,
    known: new Set(slotNames)
  })
  const {pictures, tree} = toMail(nodes, {language: 'en', title: 'Fictacel'})
  const page = toHtml(tree)
  return {html: inlineMail(page, cssOf(name)), nodes, page, pictures}
}
