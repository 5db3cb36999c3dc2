import type {Element} from 'hast'
import {element} from '../../element.ts'
import type {Theme} from '../../theme.ts'

/** Upper left corner of the room of a person, and the type size. */
export interface PersonPlace {
  readonly x: number
  readonly y: number
  readonly size: number
}

/**
 * Draws a person of 1.15 × 1.95 type sizes: filled where something happened,
 * else as an outline, so that it is told without colour.
 */
export function drawPerson(
  {x, y, size}: PersonPlace,
  happened: boolean,
  theme: Theme
): Element {
  const stroke = size * 0.09
  const half = stroke / 2
  const middle = x + size * 0.575
  const look = happened
    ? {fill: theme.accent}
    : {fill: theme.paper, stroke: theme.progress, strokeWidth: stroke}
  const inset = happened ? 0 : half
  const [left, right] = [x + inset, x + size * 1.15 - inset]
  const [shoulder, foot] = [y + size * 0.92 + inset, y + size * 1.95 - inset]
  const round = size * 0.48
  const path = [
    `M${fixed(left)} ${fixed(foot)}`,
    `V${fixed(shoulder + round)}`,
    `Q${fixed(left)} ${fixed(shoulder)} ${fixed(left + round)} ${fixed(shoulder)}`,
    `H${fixed(right - round)}`,
    `Q${fixed(right)} ${fixed(shoulder)} ${fixed(right)} ${fixed(shoulder + round)}`,
    `V${fixed(foot)}Z`
  ].join('')
  return element(
    'g',
    {className: [happened ? 'happened' : 'not']},
    element('circle', {
      cx: middle,
      cy: y + size * 0.42,
      r: size * 0.36 - inset,
      ...look
    }),
    element('path', {d: path, ...look})
  )
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100)
}
