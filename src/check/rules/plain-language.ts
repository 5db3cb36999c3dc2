import {findAll} from '../../diagnostic/index.ts'
import type {Problem} from '../../diagnostic/index.ts'
import type {Rule, Subject} from '../rule.ts'
import type {Run} from '../run.ts'
import {plainWords} from '../words/plain-words.ts'
import {type Reading, readingGrade} from '../words/reading-grade.ts'
import {type Sentence, splitSentences} from '../words/sentences.ts'

/** Good Lay Summary Practice: what a child of twelve understands. */
const highestGrade = 8
const longestSentence = 26
/** Fewer words say nothing of a text. */
const fewestWords = 60

const hard = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...plainWords.keys()]
    .sort((one, other) => other.length - one.length)
    .join('|')})(?![\\p{L}\\p{N}-])`,
  'giu'
)

/** Sentences for lay readers have at most 26 words. */
export const plainSentence: Rule = {
  id: 'plain-sentence',
  check(subject, report) {
    for (const run of plainRuns(subject))
      for (const {end, start, words} of splitSentences(run.text)) {
        if (words.length <= longestSentence) continue
        report({
          actual: String(words.length),
          expected: [String(longestSentence)],
          fix: 'Split it where a new thought begins.',
          place: run.place(start, end),
          reason: `Unexpected sentence of \`${words.length}\` words in the plain language summary, expected at most \`${longestSentence}\``
        })
      }
  }
}

/** The summary for lay readers is read after eight years of school. */
export const plainGrade: Rule = {
  id: 'plain-grade',
  check(subject, report) {
    const runs = plainRuns(subject)
    const reading = readingOf(subject)
    if (!reading || reading.grade <= highestGrade) return
    report(gradeProblem(reading, runs[0]))
  }
}

/** Words that lay readers do not know are explained or replaced. */
export const plainWord: Rule = {
  id: 'plain-word',
  check(subject, report) {
    const said = new Set<string>()
    const isExplained = explainedIn(subject)
    for (const run of plainRuns(subject))
      for (const {0: written, index} of findAll(hard, run.text)) {
        const word = written.toLowerCase()
        if (said.has(word) || isExplained(word)) continue
        said.add(word)
        report({
          actual: written,
          fix: `Write “${plainWords.get(word)}”, or explain \`${word}\` in \`glossary\`.`,
          place: run.place(index, index + written.length),
          reason: `Unexpected \`${written}\` in the plain language summary, expected a word that lay readers know`
        })
      }
  }
}

/**
 * How hard the plain language summary is to read.
 *
 * @returns
 *   `undefined` where it is too short to tell, or is not in English.
 */
export function readingOf(
  subject: Pick<Subject, 'prose' | 'resolved'>
): Reading | undefined {
  const sentences = plainRuns(subject).flatMap((run): readonly Sentence[] =>
    splitSentences(run.text)
  )
  const words = sentences.reduce((sum, each) => sum + each.words.length, 0)
  if (words < fewestWords) return undefined
  return readingGrade(sentences, explainedIn(subject))
}

function gradeProblem(reading: Reading, run: Run | undefined): Problem {
  const {grade, gradeOfAll, longWords, wordsPerSentence} = reading
  const longest = longWords.slice(0, 3).map((word) => `\`${word}\``)
  const replace =
    longest.length > 0
      ? `replace or explain in \`glossary\` long words such as ${longest.join(', ')}`
      : 'use shorter words'
  return {
    actual: grade.toFixed(1),
    expected: [String(highestGrade)],
    fix: `Shorten sentences (they have ${wordsPerSentence.toFixed(0)} words on average), and ${replace}.`,
    place: run?.place(),
    reason: `Unexpected reading grade of \`${grade.toFixed(1)}\` in the plain language summary (\`${gradeOfAll.toFixed(1)}\` with the words of the glossary), expected at most \`${highestGrade}\``
  }
}

function plainRuns({
  prose,
  resolved
}: Pick<Subject, 'prose' | 'resolved'>): readonly Run[] {
  if (!resolved.frontMatter.language.startsWith('en')) return []
  return prose.filter(
    ({figure, kind, section}) =>
      section === 'plain-language' &&
      kind === 'paragraph' &&
      figure === undefined
  )
}

/** Says whether a word stands in the glossary, alone or in a term of it. */
function explainedIn({
  resolved
}: Pick<Subject, 'resolved'>): (word: string) => boolean {
  const terms = [...resolved.frontMatter.glossary.keys()].map((term) =>
    term.toLowerCase()
  )
  const words = new Set(
    terms.flatMap((term) => [term, ...term.split(/[\s-]+/)])
  )
  return (word) => words.has(word.toLowerCase())
}
