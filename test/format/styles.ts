import type {HouseStyle} from '../../src/format/house-style.ts'

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
  unknown: 'not reported',
  notReached: 'not reached',
  notEstimable: 'not estimable'
}
