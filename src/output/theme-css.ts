import type {Theme} from '../chart/theme.ts'

/**
 * Colours of a theme as custom properties of the page: `--accent`,
 * `--accent-dark` …
 *
 * @throws {RangeError}
 *   On a colour that is not `#rrggbb`: nothing else may reach a style.
 */
export function themeCss(theme: Theme): string {
  const colors: readonly (readonly [string, string])[] = [
    ['accent', theme.accent],
    ['accent-dark', theme.accentDark],
    ['accent-mid', theme.accentMid],
    ['accent-tint', theme.accentTint],
    ['accent-wash', theme.accentWash],
    ['ink', theme.ink],
    ['muted', theme.muted],
    ['hair', theme.hair],
    ['paper', theme.paper],
    ['progress', theme.progress],
    ['hatch', theme.hatch]
  ]
  const declarations = colors.map(function ([name, color]) {
    if (!/^#[\da-f]{6}$/i.test(color)) {
      throw new RangeError(`Cannot take \`${color}\` as colour of \`${name}\``)
    }
    return `--${name}:${color}`
  })
  return `:root{${declarations.join(';')}}`
}
