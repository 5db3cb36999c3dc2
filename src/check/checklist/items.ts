import type {CheckedItem, ChecklistSubject} from './checklist.ts'
import {either, fact, type Find, result, words} from './find.ts'

interface Item extends Pick<CheckedItem, 'guideline' | 'id' | 'item'> {
  /** Trials that it is asked of; absent: all. */
  readonly applies?: (subject: ChecklistSubject) => boolean
  /** How it is found. */
  readonly find: Find
}

const abstracts = 'CONSORT for Abstracts'
const define = 'CONSORT-DEFINE'

const randomWords = /\brandomi[sz](?:ed|ation)\b/i
const doseWords =
  /\bphase (?:1|I)(?![\dIV])|\bdose[- ](?:escalation|finding|de-escalation)\b|\bfirst[- ]in[- ]human\b/i

function isRandomized({resolved}: ChecklistSubject): boolean {
  const {design = ''} = resolved.frontMatter.trial
  return (
    randomWords.test(design) &&
    !/\b(?:not|non|without)[ -]?randomi/i.test(design)
  )
}

function isDoseFinding({resolved}: ChecklistSubject): boolean {
  const {design = '', phase = ''} = resolved.frontMatter.trial
  return doseWords.test(phase) || doseWords.test(design)
}

/**
 * Items by what is looked for: of CONSORT for Abstracts (Hopewell, PLoS Med
 * 2008;5:e20) and of the abstract extension of CONSORT-DEFINE (Yap, BMJ
 * 2023;383:e076387).
 */
export const items: readonly Item[] = [
  {
    guideline: abstracts,
    id: 'title',
    item: 'The title says that the trial was randomized',
    applies: isRandomized,
    find: words(['title'], randomWords, 'missing')
  },
  {
    guideline: define,
    id: 'title-dose-finding',
    item: 'The title names an early-phase dose-finding trial',
    applies: isDoseFinding,
    find: words(['title'], doseWords, 'missing')
  },
  {
    guideline: abstracts,
    id: 'contact',
    item: 'Contact details of the corresponding author',
    find: fact(
      'corresponding',
      ({resolved: {frontMatter}}) =>
        frontMatter.contact ??
        frontMatter.authors.find((each) => each.corresponding)?.email
    )
  },
  {
    guideline: abstracts,
    id: 'design',
    item: 'Design of the trial: parallel, crossover, single arm, escalation',
    find: either(
      fact('trial.design', ({resolved}) => resolved.frontMatter.trial.design),
      words(
        ['methods', 'title'],
        /\b(?:parallel|crossover|single[- ]arm|one arm|escalation|cluster|factorial|randomi[sz]ed)\b/i,
        'missing'
      )
    )
  },
  {
    guideline: abstracts,
    id: 'participants',
    item: 'Who was eligible, and where data were collected',
    find: words(
      ['methods'],
      /\b(?:eligib\w+|inclusion|adults?|children|people with|patients with|participants with|Participants\.|Patients\.)/i,
      'unclear'
    )
  },
  {
    guideline: abstracts,
    id: 'interventions',
    item: 'Interventions of each group',
    find: words(
      ['methods'],
      /\b(?:treatments?|interventions?|received|given|infus\w+|\d+(?:\.\d+)? ?mg)\b/i,
      'unclear'
    )
  },
  {
    guideline: define,
    id: 'interventions-dose',
    item: 'Dose levels within each group',
    applies: isDoseFinding,
    find: words(
      ['methods'],
      /\bdose levels?\b|\bescalating doses\b|\bDL ?-?\d|\d+(?:\.\d+)? ?(?:mg|µg|mcg|Gy|GBq|cells)\b|× ?10/i,
      'missing'
    )
  },
  {
    guideline: abstracts,
    id: 'objective',
    item: 'Objective or hypothesis',
    find: words(
      ['background', 'methods', 'lead'],
      /\?|\b(?:aim(?:s|ed)?|objectives?|hypothes\w+|to (?:assess|determine|evaluate|find|compare|establish|test))\b/i,
      'unclear'
    )
  },
  {
    guideline: abstracts,
    id: 'outcome',
    item: 'Primary outcome, defined',
    find: words(['methods'], /\bprimary\b/i, 'missing')
  },
  {
    guideline: define,
    id: 'escalation',
    item: 'Strategy of escalation or de-escalation',
    applies: isDoseFinding,
    find: words(
      ['methods'],
      /\b3 ?\+ ?3\b|\b(?:BOIN|CRM|mTPI|accelerated titration|Bayesian optimal|continual reassessment|rolling six)\b|\bescalat(?:ion|ed|ing)\b/i,
      'missing'
    )
  },
  {
    guideline: abstracts,
    id: 'randomization',
    item: 'How participants were allocated',
    applies: isRandomized,
    find: words(
      ['methods'],
      /\brandomi[sz](?:ed|ation)\b|\ballocat\w+/i,
      'missing'
    )
  },
  {
    guideline: abstracts,
    id: 'blinding',
    item: 'Who was blinded',
    applies: isRandomized,
    find: words(
      [],
      /\b(?:(?:un|double-|single-|triple-)?blind(?:ed|ing)?|open[- ]label|mask(?:ed|ing)|unmasked)\b/i,
      'missing'
    )
  },
  {
    guideline: abstracts,
    id: 'numbers-allocated',
    item: 'Participants allocated or treated in each group',
    find: either(
      result(
        ['count'],
        /\b(?:treated|dosed|enrolled|allocated|randomi[sz]ed)\b/i
      ),
      words(
        ['results', 'participants', 'patients'],
        /\b(?:treated|enrolled|allocated|randomi[sz]ed)\b/i,
        'missing'
      )
    )
  },
  {
    guideline: abstracts,
    id: 'status',
    item: 'Status of the trial: recruiting, in follow-up, closed',
    find: either(
      fact('trial.status', ({resolved}) => resolved.frontMatter.trial.status),
      words(
        [],
        /\b(?:data cut-?off|closed to|ongoing|recruiting|completed accrual|follow-up is)\b/i,
        'missing'
      )
    )
  },
  {
    guideline: abstracts,
    id: 'numbers-analyzed',
    item: 'Participants analyzed in each group',
    find: words(
      ['results', 'activity', 'safety', 'participants', 'patients'],
      /\b(?:evaluable|analy[sz]ed|assessable|of \d+|analysis set)\b/i,
      'unclear'
    )
  },
  {
    guideline: abstracts,
    id: 'outcome-result',
    item: 'Result of the primary outcome, with its precision',
    find: words(
      ['results'],
      /\b\d+(?:\.\d+)?% ?CI\b|\bconfidence intervals?\b/i,
      'unclear'
    )
  },
  {
    guideline: define,
    id: 'harms-dlt',
    item: 'Dose-limiting toxicities by dose level',
    applies: isDoseFinding,
    find: either(
      result(['dose-levels'], /\b(?:dlts?|dose-limiting)\b/i),
      words(['results', 'safety'], /\b(?:DLTs?|dose-limiting)\b/i, 'missing')
    )
  },
  {
    guideline: abstracts,
    id: 'harms',
    item: 'Important adverse events',
    find: either(
      result(['adverse-events'], /\b(?:adverse|grade|toxicit\w+|serious)\b/i),
      words(
        ['results', 'safety', 'harms'],
        /\b(?:adverse|toxicit\w+|side effects?|harms?)\b/i,
        'missing'
      )
    )
  },
  {
    guideline: abstracts,
    id: 'conclusions',
    item: 'General interpretation of the results',
    find: words(['conclusions'], /\S/, 'missing')
  },
  {
    guideline: abstracts,
    id: 'registration',
    item: 'Registration number and name of the register',
    find: fact(
      'trial.registration',
      ({resolved}) => resolved.frontMatter.trial.registration
    )
  },
  {
    guideline: abstracts,
    id: 'funding',
    item: 'Source of funding',
    find: fact('funding', ({resolved}) => resolved.frontMatter.funding)
  }
]
