import {expect, test} from 'vitest'
import {screenCss} from '../../src/template/screen-css.ts'
import {parseTemplateSettings} from '../../src/template/template-settings.ts'

function settings(page: string, line: number) {
  return parseTemplateSettings(
    `title: A\noutput: poster\n${page}line-pt: ${line}\nlayouts: [{file: a.html, flows: {main: {frames: [a], sections: rest, level: false, max-gap-pt: 0}}}]`,
    'template.yaml'
  )
}

test('should leave pages of any length alone', function () {
  expect(screenCss(settings('', 12))).toBe('')
})

// A sheet of 1219.2 mm is 4608 px wide at 96 dots an inch; lines of 46 pt are
// 61.3 px, and 17 of them from 1280 px on.
test('should show a poster on the width of the window, else as a column', function () {
  const css = screenCss(
    settings('page: {width-mm: 1219.2, height-mm: 914.4}\n', 46)
  )
  expect(css).toContain('@media screen and (min-width:1440px){')
  expect(css).toContain(`scale(${((1440 - 16) / 4608).toFixed(4)})`)
  expect(css).not.toContain('min-width:1024px')
  expect(css).toContain('@media screen and (max-width:1279.98px){')
})

test('should change nothing on paper', function () {
  const css = screenCss(settings('page: {width-mm: 210, height-mm: 297}\n', 13))
  expect(css.replaceAll('@media screen and', '')).not.toContain('@media')
  expect(css).toMatch(/^@media screen/)
})
