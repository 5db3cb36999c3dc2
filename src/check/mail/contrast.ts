import {contrast} from '../../chart/contrast.ts'
import {type DarkRule, darkRules, isMatch, type Named} from './dark-style.ts'
import type {Mail, ReportMail} from './mail.ts'
import type {Declaration, Tag} from './markup.ts'

/** What WCAG 2.2 asks of text (1.4.3), and the least that can be read. */
const least = 4.5
const leastInverted = 3

/** Colours of text and of what is behind it. */
interface Colours {
  readonly text: string
  readonly ground: string
}

interface State {
  readonly light: Colours
  readonly dark: Colours
  readonly isHidden: boolean
  /** States of elements in it, by their style, then by name and classes. */
  readonly inner: Map<readonly Declaration[], Map<string, State>>
}

/**
 * Contrast of text in light and in dark mode, and in clients that invert all
 * colours of a message themselves.
 */
export function checkContrast(
  {mailer, markup}: Mail,
  report: ReportMail
): void {
  const dark = markup.styles.flatMap(darkRules)
  const said = new Set<string>()
  const seen = new Set<State>()
  const page: Colours = {ground: '#ffffff', text: '#000000'}
  const states: State[] = []
  const around: Named[] = []
  const root = {dark: page, inner: new Map(), isHidden: false, light: page}

  for (const tag of markup.tags) {
    const depth = tag.within.length
    const outer = states[depth - 1] ?? root
    const {attributes, name} = tag
    const classes = attributes.get('class')
    around.length = depth
    around[depth] = {classes: classes?.split(' ') ?? [], name}
    const key = classes === undefined ? name : `${name} ${classes}`
    const styled = outer.inner.get(tag.style) ?? new Map<string, State>()
    outer.inner.set(tag.style, styled)
    const state = styled.get(key) ?? stateOf(tag, outer, around, dark)
    styled.set(key, state)
    states[depth] = state
    // What a mailing system asks for at the end is no text to it.
    const isEnd = name === 'body' && mailer['body-end'] !== undefined
    if (state.isHidden || isEnd || seen.has(state) || !tag.hasText()) continue
    seen.add(state)
    look(state.light, 'mail-contrast', '', least)
    look(state.dark, 'mail-contrast', ' in dark mode', least)
    look(invert(state.light), 'mail-inversion', '', leastInverted)
  }

  function look(
    {ground, text}: Colours,
    rule: 'mail-contrast' | 'mail-inversion',
    where: string,
    expected: number
  ): void {
    const found = contrast(text, ground)
    if (found >= expected) return
    const what = `\`${text}\` on \`${ground}\`${where}`
    if (said.has(rule + what)) return
    said.add(rule + what)
    const whose = rule === 'mail-inversion' ? ' where clients invert it' : ''
    report(rule, {
      fix: 'Choose other colours in the theme, or in the template in `templates/newsletter/`.',
      reason: `Unexpected text of ${what} in the newsletter${whose}, a contrast of ${found.toFixed(2)}, expected at least ${expected}`
    })
  }
}

function stateOf(
  tag: Tag,
  outer: State,
  around: readonly Named[],
  dark: readonly DarkRule[]
): State {
  const matching = dark.filter((rule) => isMatch(rule, around))
  const isHidden =
    outer.isHidden ||
    tag.style.some((one) => one.property === 'display' && one.value === 'none')
  return {
    dark: withColours(outer.dark, [
      ...tag.style,
      ...matching.flatMap(({style}) => style)
    ]),
    inner: new Map(),
    isHidden,
    light: withColours(outer.light, tag.style)
  }
}

/** Colours after declarations, of which the last wins. */
function withColours(outer: Colours, style: readonly Declaration[]): Colours {
  let {ground, text} = outer
  for (const {property, value} of style) {
    const colour = hexOf(value)
    if (colour === undefined) continue
    if (property === 'color') text = colour
    if (property === 'background-color') ground = colour
  }
  return {ground, text}
}

/** `#rrggbb` in lower case; all other forms of colours are refused elsewhere. */
function hexOf(value: string): string | undefined {
  const [, hex] =
    /^#([\da-f]{3}|[\da-f]{6})(?:\s*!important)?$/i.exec(value) ?? []
  if (hex === undefined) return undefined
  const long = hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex
  return `#${long.toLowerCase()}`
}

function invert({ground, text}: Colours): Colours {
  return {ground: opposite(ground), text: opposite(text)}
}

function opposite(colour: string): string {
  const value = 0xffffff - Number.parseInt(colour.slice(1), 16)
  return `#${value.toString(16).padStart(6, '0')}`
}
