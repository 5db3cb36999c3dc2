import type {BuildReport, SummaryReport} from '../../src/build/report.ts'
import {countChecked} from '../../src/diagnostic/index.ts'

const built: SummaryReport = {
  earlier: false,
  facts: {
    authors: ['Ada Author', 'Ben Author'],
    dataStatus: 'simulated',
    keywords: ['CAR T cells', 'glioma'],
    meeting: 'sno',
    number: 'P-101',
    phase: 'Phase 1',
    registration: 'NCT00000000'
  },
  messages: [
    {
      column: 5,
      file: 'content/one/summary.md',
      fix: 'Write `sd`.',
      line: 3,
      reason: 'Unexpected `ds`, expected `sd`',
      rule: 'value-exists',
      severity: 'warning'
    }
  ],
  path: 'content/one/summary.md',
  products: ['poster.html', 'poster.pdf', 'abstract.html'].map((path) => ({
    bytes: 1,
    kept: false,
    path,
    sha256: ''
  })),
  slug: 'one',
  stale: false,
  state: 'built',
  title: 'First trial'
}

const summaries: readonly SummaryReport[] = [
  built,
  {
    ...built,
    facts: {
      authors: ['Cléo Author'],
      dataStatus: 'final',
      keywords: ['breast cancer'],
      meeting: 'sno'
    },
    products: [],
    slug: 'two',
    state: 'refused',
    title: 'Second trial'
  }
]

/** Two summaries, one of them refused. */
export const indexReport: BuildReport = {
  counts: countChecked(summaries),
  generator: 'plenary',
  outputs: ['poster', 'abstract'],
  summaries: [...summaries],
  version: '1.2.3'
}
