/** Words of praise, by how far they go. */
export interface Hype {
  /** Words as a pattern, whole words in any case. */
  readonly words: string
  /** `praise` says that something is great, `hope` that it will be. */
  readonly tier: 'praise' | 'hope'
  /** What to write in place of it: an imperative sentence. */
  readonly instead: string
}

const finding = 'Say what was found, with its number.'
const known = 'Say what was not known before.'

/**
 * Words that promote: those of Vinkers (BMJ 2015;351:h6467), Millar (JAMA Netw
 * Open 2022;5:e2228676) and Abola and Prasad (JAMA Oncol 2016;2:139) that have
 * no other use in a trial report, and phrases of popular science.
 */
export const hype: readonly Hype[] = [
  {
    tier: 'praise',
    words:
      'groundbreaking|ground-breaking|revolutionary|revolutioni[sz](?:e|es|ed|ing)|transformative|unprecedented|astonishing|amazing|astounding|phenomenal|spectacular|incredible|incredibly|miracle|miraculous|marvel(?:ous)?|sensational|stunning',
    instead: finding
  },
  {
    tier: 'praise',
    words:
      'breakthroughs?|game[- ]chang(?:er|ers|ing)|paradigm[- ]shift(?:s|ing)?|holy grail|silver bullet|home run|life[- ]sav(?:er|ing)|wonder drug',
    instead: finding
  },
  {
    tier: 'praise',
    words:
      'remarkabl[ey]|dramatic(?:ally)?|impressive(?:ly)?|striking(?:ly)?|outstanding|excellent|exciting|extraordinar(?:y|ily)',
    instead: 'Give the number and its interval without the word.'
  },
  {
    tier: 'praise',
    words: 'cures|cured|a cure',
    instead: 'Say how many had a complete response, and for how long.'
  },
  {
    tier: 'hope',
    words: 'promising|encouraging|reassuring|hopeful',
    instead: 'Say what was found, with its number, and what it does not show.'
  },
  {
    tier: 'hope',
    words:
      'novel|innovative|cutting[- ]edge|state[- ]of[- ]the[- ]art|pioneering|first[- ]of[- ]its[- ]kind',
    instead: known
  },
  {
    tier: 'hope',
    words:
      'intriguing(?:ly)?|interestingly|fascinating|surprisingly|importantly',
    instead: 'Leave the word out: readers see what is of interest.'
  },
  {
    tier: 'hope',
    words:
      'meticulous(?:ly)?|rigorous(?:ly)?|comprehensive(?:ly)?|robust(?:ly)?',
    instead: 'Say what was done: how, by whom, and how often.'
  },
  {
    tier: 'hope',
    words:
      'significant (?:portions?|proportions?|numbers?|parts?|shares?|minority|majority)',
    instead: 'Give the number.'
  },
  {
    tier: 'hope',
    words:
      'controversial|sparks? (?:a )?debate|trade-off that|opens? the door|paves? the way|closer than you think|harness(?:es|ing)? the power|fight(?:s|ing)? back|beacon of hope|new era',
    instead: 'Say what is known and what is not.'
  }
]

/** Terms that hold such words and promote nothing. */
export const terms: readonly string[] = [
  'breakthrough (?:therapy|device)s?(?: designation)?',
  'breakthrough (?:infections?|pain|seizures?|bleeding|vomiting|nausea|cancer pain)',
  '(?:a )?cured? (?:rates?|fractions?|models?|proportion)',
  'mixture cure',
  'robust (?:variance|standard errors?|sandwich|estimat\\w+|regression)',
  'robust(?:ly)? (?:across|in|to)',
  'novel (?:coronavirus|therapies|agents?|object)',
  'promising zone',
  'comprehensive (?:cancer|genomic|geriatric|metabolic|molecular|stroke)',
  'excellent (?:agreement|reliability)'
]
