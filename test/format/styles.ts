import {readdirSync, readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {
  type HouseStyle,
  houseStyleSchema
} from '../../src/format/house-style.ts'

const folder = new URL('../../templates/house-styles/', import.meta.url)

/** Ids of the styles that ship. */
export const styleIds: readonly string[] = readdirSync(folder).map((name) =>
  name.replace('.yaml', '')
)

/** Content of the file of a style. */
export function readStyleFile(id: string): Record<string, unknown> {
  const text = readFileSync(new URL(`${id}.yaml`, folder), 'utf8')
  return parse(text) as Record<string, unknown>
}

/** A style that ships. */
export function readStyle(id: string): HouseStyle {
  return houseStyleSchema.parse(readStyleFile(id))
}

/** AMA as in `templates/house-styles/ama.yaml`. */
export const ama: HouseStyle = {
  id: 'ama',
  name: 'AMA Manual of Style, 11th edition',
  percentDigits: [
    {below: 100, digits: 0},
    {below: 1000, digits: 1},
    {below: undefined, digits: 2}
  ],
  proportion: '{n}\u00A0of\u00A0{N} ({percent})',
  interval: '{level}\u00A0CI, {lower}-{upper}',
  intervalNegative: '{level}\u00A0CI, {lower} to {upper}',
  decimalMark: '.',
  thousands: {mark: '\u00A0', from: 5},
  p: {
    pattern: 'P\u00A0{sign}\u00A0{value}',
    leadingZero: false,
    least: 0.001,
    most: 0.99,
    digits: [
      {below: 0.01, digits: 3},
      {below: undefined, digits: 2}
    ],
    keep: 0.05
  },
  unknown: 'not reported',
  notReached: 'not reached',
  notEstimable: 'not estimable'
}
