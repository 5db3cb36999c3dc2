import {expect, test} from 'vitest'
import {themeSchema} from '../../src/chart/theme.ts'
import {readTheme} from './figures.ts'

// `templates/themes/blue.yaml` has the blue of the design system.
test('should read the theme that ships', function () {
  expect(readTheme('blue')).toMatchObject({
    accent: '#1B3FAB',
    accentDark: '#0B1D5C',
    accentMid: '#7590DA',
    accentTint: '#C9D5F4',
    accentWash: '#EDF1FB'
  })
})

test.each([
  ['a colour by name', {accent: 'red'}],
  ['a short colour', {accent: '#fff'}],
  ['markup', {accent: '#1B3FAB"/>'}],
  ['a key that is not known', {link: '#1B3FAB'}],
  ['nothing for a colour', {accent: undefined}]
])('should refuse %s', function (_, change) {
  const {accentDark, accentMid, accentTint, accentWash, ...same} =
    readTheme('blue')
  const file = {
    ...same,
    'accent-dark': accentDark,
    'accent-mid': accentMid,
    'accent-tint': accentTint,
    'accent-wash': accentWash
  }
  expect(themeSchema.safeParse(file).success).toBe(true)
  expect(themeSchema.safeParse({...file, ...change}).success).toBe(false)
})
