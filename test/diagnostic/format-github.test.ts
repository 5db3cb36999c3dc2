import {expect, test} from 'vitest'
import {formatGithub} from '../../src/diagnostic/index.ts'
import {checked, figureAlone, allowed, totalsDisagree} from './record.ts'

test('should write workflow commands with places', function () {
  expect(
    formatGithub([checked(totalsDisagree(), figureAlone(), allowed())])
  ).toBe(
    [
      '::error file=content/demo/summary.md,line=7,col=12,endLine=7,endColumn=12,title=count-within-total::Unexpected total of `13`, expected `12`%0ABecause: Arms add up to `12` from here on (content/demo/adsl.csv:10)%0AFix: Write `12`, or correct the arms.',
      '::warning file=content/demo/summary.md,title=figure-referenced::Unexpected figure `fig-os` that nothing refers to%0AFix: Write `@fig-os` in the text.',
      '::notice file=content/demo/summary.md,line=3,col=1,endLine=3,endColumn=1,title=figure-referenced::Unexpected figure `fig-os` that nothing refers to (allowed: It decorates)',
      ''
    ].join('\n')
  )
})

// Escapes as in `packages/core/src/command.ts` of actions/toolkit.
test('should not let text end a command', function () {
  const message = {
    ...figureAlone(),
    file: 'a,b:c%.md',
    fix: undefined,
    reason: '50%\r\n::error::injected'
  }
  expect(formatGithub([checked(message)])).toBe(
    '::warning file=a%2Cb%3Ac%25.md,title=figure-referenced::50%25%0D%0A::error::injected\n'
  )
})
