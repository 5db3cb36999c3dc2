import {findAll} from '../diagnostic/index.ts'
import {
  doseUnits,
  plural,
  scales,
  singular,
  software,
  things
} from './harmless-words.ts'

/** Stands for a digit that is no result; no summary may hold it. */
export const hidden = '\u0001'

// Parts of patterns. A numeral may be written 1,000 or 0·5.
const num = String.raw`\d+(?:,\d{3})*(?:[.·]\d+)?`
const people = String.raw`(?:more |other )?(?:participants?|patients?|people|persons?|women|men|children|responses|deaths|events)\b`
/** What a number of a list is not followed by, or it counts somebody. */
const nobody = String.raw`(?![\d%]|[.,·]\d|\s*(?:%|of\b(?!\s+(?:each|every|an?|cycle|the (?:first|last|cycle|trial|study))\b)|out of\b|/\s*\d|\((?=\d)|${people}))`
const nobodyActs = String.raw`${nobody}(?!\s+(?:had|were|was|did|died|responded|withdrew|have)\b)`
const dash = String.raw`\s*[-–—/]\s*`
const signed = String.raw`[≥≤<>~]?\s?[−+-]?${num}`
/** `3`, `3-4`, `3 or 4`: after a noun in the singular. */
const one = String.raw`${signed}(?:(?:${dash}|\s+(?:or|to)\s+|\s+and\s+[≥≤<>])${signed}${nobody})*`
/** `1, 8, and 15`: after a noun in the plural. */
const many = String.raw`${signed}(?:(?:${dash}|,?\s+(?:and|or|to|through)\s+)${signed}${nobody}|,\s+${signed}${nobodyActs})*`
const times = String.raw`(?:seconds?|minutes?|min|hours?|h|days?|d|weeks?|wks?|months?|mos?|years?|yrs?|y)\b`
const span = String.raw`${num}(?:(?:\s*[-–]\s*|\s+(?:to|or|and)\s+|,\s+(?:and\s+)?)${num})*[\s-]?${times}`
const months = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
/** A summary of a sample is before: what follows is a result. */
const notSummary = String.raw`(?<!\b(?:[Mm]edian|[Mm]ean|[Aa]verage|[Tt]otal)\b[^.;:()\d]{0,30})`

/**
 * Numerals that are no results, as they stand in the prose of a trial.
 *
 * Each pattern hides the digits of what it matches, so that a later one does
 * not see them: what is specific comes first.
 */
const patterns: readonly RegExp[] = [
  // Addresses, registrations, identifiers of documents.
  /https?:\/\/\S+|www\.\S+|\b10\.\d{4,}\/\S+|\S+@\S+\.\S+/g,
  /\b(?:EudraCT|EU CT|CTIS|UTN|IRB|IND|BLA|PMID|ISBN|GCP|ICH|ACTRN|ChiCTR|jRCT|UMIN|ISO|CFR|Q[1-9]C?|E\d)(?:\s+(?:[Nn]umbers?|[Nn]o\.|E))?:?\s*#?[\d][\w.()-]*/g,
  /\+\d[\d ]{6,}\d|#\s?\d+|\b\d+ CFR\b|(?<![-\d])\d+-0\d{2,}\b/g,
  /\b(?:[Aa]ward|[Gg]rant|[Pp]rotocol|[Cc]ontract|[Aa]bstract|[Ll]ot|[Bb]atch)(?:\s+(?:[Nn]o\.|[Nn]umber))?\s+\d[\w./-]*\d|\b(?:[Ii]nterleukin|\p{L}+virus|[Cc]aspase|[Cc]laudin|[Gg]alectin|[Kk]eratin|[Gg]lypican)\s+\d+/gu,
  // Dates, clock times, years.
  new RegExp(
    String.raw`\b${months}\s+\d{1,2}(?:\s*[-–]\s*\d{1,2})?(?:st|nd|rd|th)?(?:,?\s+\d{4})?\b|\b\d{1,2}(?:st|nd|rd|th)?(?:\s*[-–]\s*\d{1,2})?\s+${months}(?:\s+\d{4})?\b|\b${months}\s+\d{4}`,
    'g'
  ),
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./](?:\d{1,2}[./])?(?:19|20)\d{2}\b/g,
  new RegExp(
    String.raw`(?<![\d.,·=<>≤≥]\s?|\d\s)\b(?:19|20)\d{2}(?:\s*[-–/]\s*(?:(?:19|20)?\d{2}))?\b${nobody}(?!\s*(?:cells|${doseUnits}))`,
    'gu'
  ),
  // Powers of ten, doses, units of what is given or measured with.
  new RegExp(
    String.raw`(?:${num}(?:\s*(?:[-–]|to)\s*${num})?\s*[×x·*]\s*)?10\s?(?:[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\(?[-−+]?\d+\)?)`,
    'gu'
  ),
  new RegExp(
    String.raw`${num}(?:(?:\s*[-–/]\s*|\s+(?:to|or|and)\s+|,\s+(?:and\s+|or\s+)?)${num})*[\s-]?(?:[mb]illion\s+)?(?:(?:CAR|T|NK|viable|vector|CAR-positive|CAR\+)\s+)*${doseUnits}(?!\s*(?:tumou?r|lesion))`,
    'gu'
  ),
  new RegExp(
    String.raw`${num}(?:\s*(?:[-–]|to)\s*${num})?\s+(?:[mb]illion|thousand)\b(?:\s+(?:(?:CAR|T|NK|viable)[ -])*cells)?|${num}\s+(?:(?:CAR|T|NK|viable)[ -])*cells\s?(?:/|per\b)`,
    'g'
  ),
  // Ratios of design, rules of escalation, dimensions, always open.
  /\b\d+(?:\s?:\s?\d+)+\b|\b\d+[- ]to[- ]\d+(?=[- ](?:ratio|randomi|allocat|basis|match))|\b\d+\s?\+\s?\d+\b|\b24\/7\b|[+−-]\d+\/[+−-]\d+\b/g,
  new RegExp(String.raw`${num}\s*[×x]\s*${num}(?:\s*[×x]\s*${num})?`, 'g'),
  new RegExp(
    String.raw`[<>≤≥]?\s?${num}(?:\s*(?:-|–|to)\s*${num})?\s*(?:[×x]|times)\s*(?:the\s+)?(?:ULN|LLN|IULN|institutional|upper|lower|baseline|nadir)`,
    'g'
  ),
  // Levels of confidence, error and power.
  new RegExp(
    String.raw`${num}\s?%\s*(?:\S+[- ]sided\s+)?(?:(?:exact|simultaneous|bootstrap|profile)\s+)?(?:CIs?\b|CrIs?\b|(?:pointwise |simultaneous )?bands?\b|confidence|credible|prediction|posterior|power\b|significance|FDR|false)`,
    'g'
  ),
  new RegExp(
    String.raw`\b(?:alpha|α|beta|β|[Pp]ower|[Ss]ignificance(?: level)?|[Tt]ype (?:I|II|1|2) error(?: rate)?|FDR|(?:one|two|1|2)-sided(?: test)?(?: at)?(?: an?)?)\s*(?:=|of|at|was|level of|rate of|with)*\s*(?:α\s*=\s*)?[.·]?${num}\s?%?`,
    'g'
  ),
  /\b[Pp](?:[ -]values?)?\s*(?:of\s*)?(?:[<≤]|less than|below)\s*0?[.·]0?(?:5|25|10?)\b(?=\s+(?:was|were|is|are|indicat|denot|consider|signif|deem))/g,
  // Criteria and software with their versions.
  new RegExp(
    String.raw`\b(?:${software})\s*(?:criteria\s*)?,?\s*\(?(?:v\.?|[Vv]ersions?|[Rr]elease|[Ee]dition)?\s*\d+(?:\.\d+)*`,
    'g'
  ),
  /\b[vV]\.?\s?\d+(?:\.\d+)*\b/g,
  // Grades, then scales of performance and stage.
  /(?:[≥≤<>]\s?)?\b[Gg]rade[ds]?\s*(?:of\s+)?(?:[≥≤<>=]|at least)?\s?[0-5](?!\d|\.\d)(?:(?:\s*[-–—/]\s*|,?\s*(?:to|or|and|through)\s+|,\s+)(?:[Gg]rades?\s*)?[≥≤<>]?\s?[0-5](?![\d%]|\.\d|\s*(?:of\b|%|\(\d|\/\s?\d|participants?|patients?|people|had\b)))*/g,
  new RegExp(
    String.raw`\b(?=(?:${scales}))${notSummary}(?:${scales})(?:[ -](?:CNS|performance|status|scores?|scale|class(?:es)?|index|grades?|stage|group|of|PS|at least|was|is|between))*\s*[≥≤<>]?\s?${one}\+?`,
    'g'
  ),
  /\b\d\+?(?:(?:,\s+|,?\s+(?:or|and|to)\s+)\d\+)+(?!\d)|\b\d\+(?!\s?\d)/g,
  // A noun and its number: arm 5, days 1, 8, and 15, Table 2.
  new RegExp(
    String.raw`\b(?:${plural})\s*(?:#|[Nn]os?\.\s*)?${many}${nobody}`,
    'g'
  ),
  new RegExp(
    String.raw`\b(?:${singular})\s*(?:#|[Nn]o\.\s*|[Nn]umber\s+)?${one}(?![\d%]|[.,·]\d)`,
    'g'
  ),
  /\b(?:[Ll]utetium|[Ii]odine|[Yy]ttrium|[Tt]echnetium|[Ff]luorine|[Gg]allium|[Cc]arbon|[Rr]henium|[Aa]ctinium|[Ii]ridium|[Cc]esium|[Pp]alladium|[Cc]obalt|[Rr]adium|[Ii]ndium|[Zz]irconium|[Cc]opper)[ -]\d+m?\b/g,
  // Names: of genes, cells, products, trials; what has letters on it.
  /\b[A-Z]{3,}(?:[- ][A-Z]+)?\s+\d{3,5}\b(?!\s?%|[.,]\d)|\b[A-Z][a-z]+[A-Z]\w*[ -]\d{1,4}\b(?!\s?%|[.,]\d)/g,
  /(?<![\p{L}\p{N}])(?!n\d|[Pp]\d*[.·])\p{L}[\p{L}\p{M}\p{N}]*(?:[-‑]?\d+[\p{L}\p{M}\p{N}⁺]*)+(?:[/-]\d+[\p{L}]*)*(?![.·]\d)/gu,
  /(?<![\p{L}\p{N}.,·])\d+[-‑]\d+\p{Lu}+/gu,
  /(?<![\p{L}\p{N}.,·])\d+(?!(?:mos?|mths?|months?|wks?|weeks?|yrs?|years?|of|d|h)\b)\p{L}[\p{L}\p{N}]*(?:[/-]\d*\p{L}[\p{L}\p{N}]*)*/gu,
  /(?<![\p{L}\p{N}.,·])(?:\d+(?:[.·]\d+)?[-‑]?(?:\s*[-–]\s*|\s*,\s*(?:and\s+|or\s+)?|\s+(?:to|or|and)\s+))*\d+(?:[.·]\d+)?[-‑](?!fold)\p{L}[\p{L}-]*/gu,
  // Ages as criteria.
  new RegExp(
    String.raw`\b[Aa]ged\s+(?:from\s+|between\s+|at least\s+|[≥≤<>]\s?)?${num}(?:\s*(?:[-–]|to|and)\s*${num})?(?:\s+(?:months|years))?|${num}(?:\s*(?:[-–]|to)\s*${num})?\s+years(?:\s+of\s+age)?\s+(?:(?:or|and)\s+(?:older|younger|over|above|more)|of age\b)|\b(?:older|younger)\s+than\s+${num}|\b(?:under|over|above)\s+(?:the age of\s+)?${num}\s+years|\b[Aa]ges?\s+(?:of\s+)?${num}(?:\s*(?:[-–]|to)\s*${num})(?=\s+(?:years|months)\s+(?:were|was|could|who))`,
    'g'
  ),
  // Times: points, windows and schedules, not how long something took.
  new RegExp(
    String.raw`(?<!\b(?:last(?:ed|ing)|persist(?:ed|ing)|continu(?:ed|ing)|surviv(?:ed|ing)|alive|ongoing|maintained|sustained|stable|resolved)\s+(?:\S+\s+)?)\b[Ff]or\s+(?:up to\s+|at least\s+|the\s+|about\s+)*(?:first\s+|next\s+|another\s+|[≥≤<>]\s?)?${span}`,
    'g'
  ),
  new RegExp(
    String.raw`${num}(?:\s*(?:[-–]|to|and|or)\s*${num}|,\s+(?:and\s+)?${num})*\s+${times}\s+(?:before|after|prior|apart|later|earlier|post|from|following|since|of (?:rest|age|treatment|therapy|observation|each|a (?:\S+ )?(?:cycle|course))|on,?|off,?|per|each|a (?:day|week)|between|until)|(?:[Cc]ycles?|[Cc]ourses?|[Pp]eriods?|[Ii]ntervals?|[Ww]indows?|[Bb]locks?|[Ww]ashout|[Rr]est|[Ss]chedule)(?:\s+(?:period|interval|window|phase))?(?:\s+for\s+\S+(?:\s+\S+)?)?\s+(?:of|was|were|is|lasted|=)\s+(?:at least\s+)?${span}`,
    'g'
  ),
  new RegExp(
    String.raw`(?<!\b(?:ranged?|ranging|varied|rose|fell|dropped|declined|improved|increased|decreased|changed|extended|prolonged|shortened)\s+)\b(?:[Aa]t|[Aa]fter|[Ww]ithin|[Bb]y|[Ee]very|[Ee]ach|[Bb]efore|[Uu]ntil|[Tt]hrough|[Tt]hroughout|[Ff]rom|[Oo]ver|[Dd]uring|[Ii]n|[Oo]n|[Ff]irst|[Ll]ast|[Pp]ast|[Nn]ext|[Pp]rior|[Pp]revious|[Aa]nother|[Pp]er|[Bb]eyond|[Ss]ince|[Uu]p to|[Ll]onger than|[Ss]horter than|[Ll]ater than|[Ee]arlier than|takes|[Bb]etween|[Aa]t least|[Ll]ess than|[Mm]ore than|[Ff]ewer than|[Aa]part,?|[Aa]bout)\s+(?:the\s+|an?\s+|about\s+|at least\s+|[≥≤<>]\s?)*(?:first\s+|last\s+|next\s+|further\s+|preceding\s+|subsequent\s+|following\s+|initial\s+|additional\s+)?${span}(?!\s*\(\s*(?:95|range|IQR|interquartile))`,
    'g'
  ),
  // Thresholds: a sign or words of comparison, not of a P value or a ratio.
  new RegExp(
    String.raw`(?<!\b(?:[Pp]|HR|OR|RR|[Pp][ -]values?|ratio)\s*)[≥≤<>]\s?${num}(?:\s*(?:[-–]|to)\s*[<≤]?\s?${num})?\s?%?`,
    'g'
  ),
  new RegExp(
    String.raw`\b(?:[Aa]t least|[Ff]ewer than|[Nn]o more than|[Nn]ot more than|[Uu]p to|[Aa]t most|[Aa] (?:maximum|minimum|cap|limit|target|cutoff|cut-off|threshold) of)\s+(?:an?\s+|the\s+)?(?:first\s+|${num}\s+(?:of|out of)\s+(?:the\s+)?(?:first\s+)?|\S+\s+(?:of|out of)\s+(?:the\s+)?(?:first\s+)?)?${num}(?:\s*(?:[-–]|to|or|and)\s*${num})?(?:\s?%(?=\s+(?:decrease|increase|reduction|decline|drop|of the (?:planned|dose|target)|cut|shrink|viab|pur|transd|power|chance|probab)))?(?!\s?%|[\d.,]\d)`,
    'g'
  ),
  new RegExp(
    String.raw`${num}\s?%?(?:\s+points)?\s+or\s+(?:more|fewer|less|higher|greater|older|above|below|lower)\b|\b(?:[Pp]er|[Ee]very|[Ff]irst|[Nn]ext|[Ll]ast|[Pp]revious|[Pp]receding|[Ii]nitial|[Tt]op)\s+${num}(?![\d.%]|\s*%)|\b(?:[Cc]ohorts?|[Bb]locks?|[Ss]teps|[Mm]ultiples|[Ii]ncrements) of ${one}|\bnumbered ${many}|\b(?:[Dd]ose )?[Ll]evels (?:were|are) ${many}|\b(?:cut-?offs?|thresholds?) (?:of|was|at) [≥≤<>]?\s?${num}\s?%?|\b1 in (?=[\d\u0001])|${num}(?:\s+to\s+${num})?\s+participants\s+(?:per|in each|at each)\b|\benrolls?\s+${num}(?:\s+to\s+${num})?|\bpH\s*(?:of\s+)?${num}|\b(?:[Ss]cale|[A-Z]-?[Ss]cores?)\b[^.;\d]{0,25}?\s[−-]?${num}\s*(?:[-–]|to)\s*${num}|\b(?:margin|thickness|spacing|gap|cutoff|slices?)\s+of\s+${num}\s?[cm]m\b`,
    'g'
  ),
  // Things of the design that are counted.
  new RegExp(
    String.raw`\b(?=\d)${notSummary}(?<![\d.%]\s?\(|=\s?)${num}(?:\s*(?:[-–/]|to|or)\s*${num})?\s+${things}\b`,
    'g'
  )
]

// Words of a hypothesis or a plan: what a sentence with them says is no result.
const designWords =
  /\b(?:assum(?:ed|es|ing|ption)|hypothesi[sz]ed|null (?:hypothesis|rate|of)|alternative (?:hypothesis|rate|of)|(?:is|are) planned|planned to|to reject|interim analys[ie]s|stopping boundar(?:y|ies)|information fraction|had to be (?:above|below|under|over)|(?:was|were|is|are) defined as|will (?:be|enroll|include|receive|treat|continue))\b/g

/** Items of a list in a sentence: (1) … (2) …, or 1. at its start. */
const listItem = /\((\d)\)/g

/**
 * Text in which all digits are hidden that are no results: identifiers,
 * dates, grades, doses, phases, times of visits, ratios of design and the like.
 *
 * @param text
 *   Text of a run, its marks hidden already.
 * @returns
 *   Text of the same length.
 */
export function hideHarmless(text: string): string {
  if (!/\d/.test(text)) return text
  // No result has so many digits, and patterns would take long over them.
  let shown = hideDesign(text.replaceAll(/\d{16,}/g, hideDigits))
  for (const pattern of patterns) {
    if (!/\d/.test(shown)) return shown
    shown = shown.replace(pattern, hideDigits)
  }
  const items = findAll(listItem, shown).map(([, item]) => Number(item))
  const isList =
    items.length > 1 && items.every((item, index) => item === index + 1)
  if (isList) shown = shown.replace(listItem, hideDigits)
  return shown.replace(/^\s*\d{1,2}[.)]\s(?=\S)/, hideDigits)
}

function hideDesign(text: string): string {
  const left: string[] = []
  let after = 0
  for (const {index} of findAll(designWords, text)) {
    if (index < after) continue
    const start = Math.max(after, sentenceStart(text, index))
    const end = sentenceEnd(text, index)
    left.push(text.slice(after, start), hideDigits(text.slice(start, end)))
    after = end
  }
  return left.join('') + text.slice(after)
}

function sentenceStart(text: string, at: number): number {
  for (let index = at - 1; index > 0; index--)
    if (text[index] === ' ' && /[.;?!]/.test(text[index - 1] ?? ''))
      return index
  return 0
}

function sentenceEnd(text: string, at: number): number {
  sentenceStop.lastIndex = at
  const match = sentenceStop.exec(text)
  return match ? match.index + 1 : text.length
}

const sentenceStop = /[.;?!](?=\s|$)/g

/** Text with each digit hidden. */
export function hideDigits(text: string): string {
  return text.replaceAll(/\d/g, hidden)
}
