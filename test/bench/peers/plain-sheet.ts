import type {PlainSheet, Run} from '../../../src/bench/peers/plain-sheet.ts'

/** A run of plain text. */
export function plain(text: string): readonly Run[] {
  return [{look: 'plain', text}]
}

/** A sheet with all kinds of blocks, on two pages. */
export const everyBlock: PlainSheet = {
  pages: [
    [
      {depth: 1, kind: 'heading', runs: plain('Title')},
      {
        kind: 'paragraph',
        runs: [
          {look: 'bold', text: 'Design. '},
          {look: 'plain', text: 'One arm'},
          {look: 'raised', text: '1,2'},
          {look: 'plain', text: ' in '},
          {look: 'italic', text: 'Nat Med'}
        ]
      },
      {
        alt: 'Bars',
        caption: plain('Response'),
        kind: 'figure',
        picture: 'a-1.svg'
      }
    ],
    [
      {
        caption: plain('Outcomes'),
        head: [plain('Outcome'), plain('Result')],
        kind: 'table',
        rows: [
          [plain('Response'), []],
          [plain('CR or PR'), plain('11 of 15')]
        ]
      },
      {items: [plain('One'), plain('Two')], kind: 'list', ordered: true},
      {items: [plain('Three')], kind: 'list', ordered: false}
    ]
  ],
  title: 'Title'
}
