import type {Properties} from 'hast'
import {toHtml} from 'hast-util-to-html'

/** Language of an element: names of attributes differ. */
export type Space = 'html' | 'svg'

type Value = Properties[string]

/** Names of attributes with plain values; `undefined`: theirs are not. */
const names = {
  html: new Map<string, string | undefined>(),
  svg: new Map<string, string | undefined>()
}

/**
 * Writes the attributes of an element, each after a space.
 *
 * What they are called, and all values but plain ones, `hast-util-to-html`
 * knows.
 */
export function writeAttributes(properties: Properties, space: Space): string {
  let html = ''
  for (const key in properties) html += write(key, properties[key], space)
  return html
}

function write(key: string, value: Value, space: Space): string {
  const name = nameOf(key, space)
  const text = key === 'className' ? listed(value) : plain(value)
  return name === undefined || text === undefined
    ? ask(key, value, space)
    : ` ${name}="${escapeValue(text)}"`
}

/** A value that any attribute has as it is, but those that are on or off. */
function plain(value: Value): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' && !Number.isNaN(value)
    ? String(value)
    : undefined
}

/** Words with spaces between them. */
function listed(value: Value): string | undefined {
  return Array.isArray(value) ? value.join(' ').trim() : plain(value)
}

function nameOf(key: string, space: Space): string | undefined {
  const known = names[space]
  if (!known.has(key))
    known.set(key, / (\S+)="1"/.exec(ask(key, 1, space))?.[1])
  return known.get(key)
}

/** The attribute as the library writes it; nothing if it is left out. */
function ask(key: string, value: Value, space: Space): string {
  const html = toHtml(
    {
      type: 'element',
      tagName: 'g',
      properties: {[key]: value},
      children: []
    },
    {space}
  )
  return html.slice('<g'.length, -'></g>'.length)
}

const escapes: Readonly<Record<string, string>> = {
  '\0': '&#x0;',
  '"': '&#x22;',
  '&': '&#x26;',
  "'": '&#x27;',
  '`': '&#x60;'
}

function escapeValue(value: string): string {
  return /[\0"&'`]/.test(value)
    ? value.replaceAll(/[\0"&'`]/g, (sign) => escapes[sign] ?? sign)
    : value
}
