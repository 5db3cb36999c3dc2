import {writeXport} from './write-xport.ts'

const id = {name: 'USUBJID', length: 4}

/** Adverse events of `good-data-doors`. */
export const events = writeXport(
  'ADAE',
  [
    {...id, label: 'Unique Subject Identifier'},
    {name: 'AEDECOD', length: 10, label: 'Dictionary-Derived Term'},
    {name: 'AETOXGR', length: 1},
    {name: 'ASTDT', length: 8, numeric: true, format: 'DATE'},
    {name: 'ASTDY', length: 3, numeric: true}
  ],
  [
    ['01', 'Headache', '1', 23020, 5],
    ['01', 'Anaemia', '2', 23043, 28],
    ['02', 'Headache', '3', '.', 'A'],
    ['04', 'Œdema', '', 23100, -1]
  ]
)

/** An observation that is cut off. */
export const cut = events.subarray(0, events.length - 80)

/** Two variables of one name. */
export const twice = writeXport('ADAE', [id, id], [['01', '01']])

/** Dates without a date format, and a participant that there is not. */
export const unformatted = writeXport(
  'ADAE',
  [id, {name: 'ASTDT', length: 8, numeric: true}],
  [
    ['01', '.'],
    ['02', 23020]
  ]
)

/** The first record of a file of version 8. */
export const eight = Uint8Array.from(
  `HEADER RECORD*******LIBV8   HEADER RECORD!!!!!!!${'0'.repeat(30)}  `,
  (character) => character.charCodeAt(0)
)
