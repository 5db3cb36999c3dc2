import {expect, test} from 'vitest'
import {rulesPage} from '../../src/build/rules-page.ts'
import {rules} from '../../src/diagnostic/index.ts'

test('should be what is in docs/rules.md', async function () {
  await expect(rulesPage(rules)).toMatchFileSnapshot('../../docs/rules.md')
})

test('should sort by what a rule does, then by id', function () {
  const page = rulesPage({
    b: {severity: 'error', summary: 'B.'},
    c: {severity: 'warning', summary: 'Either | or.'},
    a: {severity: 'error', summary: 'A.'}
  })
  expect(page.indexOf('`a`')).toBeLessThan(page.indexOf('`b`'))
  expect(page.indexOf('`b`')).toBeLessThan(page.indexOf('`c`'))
  expect(page).toContain('| `c` | Either \\| or. |')
})
