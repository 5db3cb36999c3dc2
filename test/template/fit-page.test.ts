import {expect, test} from 'vitest'
import {fitPage} from '../../src/template/fit-page.ts'
import {parseTemplateSettings} from '../../src/template/template-settings.ts'

const settings = parseTemplateSettings(
  `title: A
output: poster
page: {width-mm: 1200, height-mm: 900}
layouts:
  - {file: wide.html, aspects: [1.2, 2], flows: {a: {frames: [a], sections: rest, level: true, max-gap-pt: 0}}}
  - {file: tall.html, aspects: [0.5, 0.8], flows: {a: {frames: [a], sections: rest, level: true, max-gap-pt: 0}}}
`,
  'template.yaml'
)

function fit(width: number, height: number) {
  return fitPage(settings, {'width-mm': width, 'height-mm': height})
}

test('should take the layouts of a shape', function () {
  expect(fit(1200, 900)?.layouts.map(({file}) => file)).toEqual(['wide.html'])
  expect(fit(900, 1200)?.layouts.map(({file}) => file)).toEqual(['tall.html'])
  expect(fit(1000, 1000)).toBeUndefined()
})

test('should take a shape that differs by a little', function () {
  // 1.2 less 3% is 1.164.
  expect(fit(1165, 1000)).toBeDefined()
  expect(fit(1160, 1000)).toBeUndefined()
})

test('should enlarge what is much larger both ways, and nothing else', function () {
  expect(fit(2400, 1800)?.zoom).toBe(2)
  expect(fit(2400, 1200)?.zoom).toBeCloseTo(4 / 3)
  expect(fit(1300, 950)?.zoom).toBeUndefined()
  expect(fit(600, 450)?.zoom).toBeUndefined()
  expect(fit(1800, 2400)?.zoom).toBe(2)
})
