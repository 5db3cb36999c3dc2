import {expect, test} from 'vitest'
import {formatJunit} from '../../src/diagnostic/index.ts'
import {checked, figureAlone, totalsDisagree} from './record.ts'

// Names of elements and attributes as in `jenkinsci/xunit-plugin`
// `src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd`.
test('should fail a case for each error and pass one for each warning', function () {
  const summaries = [checked(totalsDisagree(), figureAlone()), checked()]
  expect(formatJunit(summaries)).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="plenary" tests="3" failures="1">
  <testsuite name="demo" file="content/demo/summary.md" tests="2" failures="1">
    <testcase classname="demo" name="count-within-total" file="content/demo/summary.md" line="7">
      <failure type="count-within-total" message="Unexpected total of \`13\`, expected \`12\`">content/demo/summary.md:7:12  error  Unexpected total of \`13\`, expected \`12\`
because: Arms add up to \`12\` from here on (content/demo/adsl.csv:10:16)
fix: Write \`12\`, or correct the arms.</failure>
    </testcase>
    <testcase classname="demo" name="figure-referenced" file="content/demo/summary.md">
      <system-out>content/demo/summary.md  warning  Unexpected figure \`fig-os\` that nothing refers to
fix: Write \`@fig-os\` in the text.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="demo" file="content/demo/summary.md" tests="1" failures="0">
    <testcase classname="demo" name="summary"/>
  </testsuite>
</testsuites>
`
  )
})

// XML 1.0, production 2: no controls but tab and line ends, no lone surrogate.
test.each([
  ['ALT <ULN & "x"', 'ALT &lt;ULN &amp; &quot;x&quot;'],
  ['a\u0000b\u001Bc', 'a\uFFFDb\uFFFDc'],
  ['\uD800 \uFFFE', '\uFFFD \uFFFD'],
  [']]>', ']]&gt;'],
  ['𝛽 ≥ 2', '𝛽 ≥ 2']
])('should write %j as text of XML', function (reason, expected) {
  const xml = formatJunit([checked({...totalsDisagree(), reason})])
  expect(xml).toContain(`message="${expected}"`)
  expect(xml).toContain(`error  ${expected}\n`)
})
