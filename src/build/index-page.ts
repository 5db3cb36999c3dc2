import type {ElementContent} from 'hast'
import {parse} from 'yaml'
import {themeSchema} from '../chart/theme.ts'
import {formatCounts} from '../diagnostic/index.ts'
import {listFilterScript} from '../html/list-filter.ts'
import {page} from '../html/page.ts'
import {element, text} from '../output/hast.ts'
import {themeCss} from '../output/theme-css.ts'
import {fillTemplate, type SlotContent} from '../template/fill-template.ts'
import {parseTemplate, type Template} from '../template/parse-template.ts'
import {type Effects, readText} from './effects.ts'
import {cardSlots, indexCard} from './index-card.ts'
import {withoutEmbargoed} from './index-embargo.ts'
import {searchEntries, topicSelect} from './index-search.ts'
import {countOf, indexMessages} from './index-messages.ts'
import type {BuildReport, SummaryReport} from './report.ts'

/** Slots of `template.html`. */
const pageSlots: ReadonlySet<string> = new Set([
  'cards',
  'count',
  'counts',
  'empty',
  'messages',
  'search',
  'topics',
  'version'
])

/**
 * Renders the list of all summaries, `index.html`.
 *
 * No time stands in it, so that it repeats; but what is under an embargo shows
 * that alone until it has passed.
 *
 * @param effects
 *   The world, to read `templates/index/` and its colours.
 * @param templates
 *   Folder of the templates.
 * @param report
 *   What is listed.
 * @throws {Error}
 *   If a template is not there or is wrong: they belong to the project.
 */
export async function renderIndex(
  effects: Pick<Effects, 'now' | 'readBytes'>,
  templates: string,
  report: BuildReport
): Promise<string> {
  const folder = `${templates}/index`
  const template = await readTemplate('template.html')
  const card = await readTemplate('card.html')
  const style = await read(`${folder}/style.css`)
  const yaml = await read(`${templates}/themes/blue.yaml`)
  const theme = themeSchema.parse(parse(yaml))

  const shown = withoutEmbargoed(report, effects.now())
  const summaries = shown.summaries.toSorted(byNumber)

  return page({
    body: fillTemplate(template, slotsOf(shown, summaries, card), {
      known: pageSlots
    }),
    language: 'en',
    pictures: 'beside',
    script:
      summaries.length > 0
        ? {
            code: listFilterScript,
            data: {id: 'list-data', value: searchEntries(summaries)}
          }
        : undefined,
    styles: [themeCss(theme), style],
    title: 'Summaries'
  })

  async function readTemplate(name: string): Promise<Template> {
    const path = `${folder}/${name}`
    return parseTemplate(await read(path), path)
  }

  async function read(path: string): Promise<string> {
    const contents = await readText(effects, path)
    if (contents === undefined) throw new Error(`Cannot find \`${path}\``)
    return contents
  }
}

function slotsOf(
  report: BuildReport,
  summaries: readonly SummaryReport[],
  card: Template
): SlotContent {
  const {counts, version} = report
  const cards = summaries.map(function (summary, index) {
    const unbuilt = summary.state === 'built' ? [] : ['unbuilt']
    const slots = indexCard(summary, index)
    const content = fillTemplate(card, slots, {known: cardSlots})
    return element('li', {className: ['card', ...unbuilt]}, content)
  })

  return new Map<string, readonly ElementContent[]>([
    ['cards', cards],
    ['count', countWords(report)],
    ['counts', [text(formatCounts(counts, 'built'))]],
    ['empty', cards.length === 0 ? [text('empty')] : []],
    ['messages', indexMessages(summaries)],
    ['search', cards.length > 1 ? [text('search')] : []],
    ['topics', topicSelect(summaries)],
    ['version', [text(version)]]
  ])
}

/** “4 summaries, 1 not built. 3 messages”. */
function countWords({counts, summaries}: BuildReport): ElementContent[] {
  const total = countOf(counts.summaries, 'summary', 'summaries')
  const unbuilt = counts.summaries - counts.built
  const all = summaries.flatMap(({messages}) => messages).length
  const words = unbuilt > 0 ? `${total}, ${unbuilt} not built.` : `${total}.`
  const link = element('a', {href: '#messages'}, [countOf(all, 'message')])
  return [element('strong', {}, [words]), ...(all > 0 ? [text(' '), link] : [])]
}

const numbers = new Intl.Collator('en', {numeric: true})

/** Those with a number first, as in a program; then by slug. */
function byNumber(a: SummaryReport, b: SummaryReport): number {
  const one = a.facts?.number
  const other = b.facts?.number
  const bySlug = a.slug < b.slug ? -1 : 1
  if (one === undefined && other === undefined) return bySlug
  if (one === undefined) return 1
  if (other === undefined) return -1
  return numbers.compare(one, other) || bySlug
}
