import {Feed} from 'feed'
import {stringify} from '../html/stringify.ts'
import {isEmbargoed} from '../output/data-status.ts'
import {text} from '../output/hast.ts'
import type {BuildReport, SummaryReport} from './report.ts'

/** What an entry leads to: the first of these that there is. */
const mains = [
  'newsletter.html',
  'poster.html',
  'handout.html',
  'abstract.html'
]

/** Stands for an address that is not known; the library wants whole ones. */
const nowhere = 'https://relative.invalid/'

/**
 * Feeds of all summaries, as Atom and as JSON Feed.
 *
 * What is refused, out of date or under an embargo is in none. Entries are of
 * the day of their data, never of the build, so that feeds repeat.
 *
 * @param site
 *   Address of the output folder; absent: addresses are relative, which Atom
 *   permits.
 */
export function makeFeeds(
  {summaries, version}: BuildReport,
  now: Date,
  site: string | undefined
): {readonly json: string; readonly xml: string} {
  const base = site === undefined ? nowhere : `${site.replace(/\/$/, '')}/`
  const entries = summaries.flatMap((summary) => entryOf(summary, now, base))
  entries.sort((a, b) => b.date.getTime() - a.date.getTime())
  const settings = {
    feedLinks: {atom: `${base}feed.xml`, json: `${base}feed.json`},
    generator: `Plenary ${version}`,
    id: site === undefined ? 'urn:plenary:feed' : base,
    language: 'en',
    link: `${base}index.html`,
    title: 'Trial summaries',
    updated: entries[0]?.date ?? new Date(0)
  }
  const [atom, json] = [new Feed(settings), new Feed(settings)]
  for (const entry of entries) {
    // Words are HTML in both, titles in Atom alone.
    const words = {...entry, description: escape(entry.description)}
    atom.addItem({...words, title: escape(entry.title)})
    json.addItem(words)
  }
  return {json: relative(json.json1()), xml: relative(atom.atom1())}
}

/** Text as HTML: what authors write is no markup in a reader of feeds. */
function escape(value: string): string {
  return stringify([text(value)])
}

function relative(feed: string): string {
  return `${feed.replaceAll(nowhere, '')}\n`
}

function entryOf(
  {facts, products, slug, stale, state, title}: SummaryReport,
  now: Date,
  base: string
) {
  const main = mains.find((name) => products.some(({path}) => path === name))
  if (!facts || !main || stale || state !== 'built') return []
  if (isEmbargoed(facts.embargoUntil, now)) return []
  const address = `${base}${[slug, main].map(encodeURIComponent).join('/')}`
  return [
    {
      author: facts.authors.slice(0, 3).map((name) => ({name})),
      date: new Date(facts.updated ?? 0),
      description: facts.words ?? '',
      id:
        base === nowhere ? `urn:plenary:${encodeURIComponent(slug)}` : address,
      link: address,
      title
    }
  ]
}
