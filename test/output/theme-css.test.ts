import {expect, test} from 'vitest'
import {themeCss} from '../../src/output/theme-css.ts'

const theme = {
  accent: '#1B3FAB',
  accentDark: '#0B1D5C',
  accentMid: '#7590DA',
  accentTint: '#C9D5F4',
  accentWash: '#EDF1FB',
  hair: '#D5D9DD',
  hatch: '#666D74',
  id: 'blue',
  ink: '#15181B',
  muted: '#555C63',
  paper: '#FFFFFF',
  progress: '#5A6168'
}

test('should write colours as custom properties', function () {
  expect(themeCss(theme)).toMatch(
    /^:root\{--accent:#1B3FAB;--accent-dark:#0B1D5C;.*\}$/
  )
})

test('should refuse what is no colour', function () {
  expect(() => themeCss({...theme, ink: 'red;}body{x:y'})).toThrow(RangeError)
})
