import type {Subject} from '../rule.ts'
import {items} from './items.ts'

/** Whether an item is there; `unclear` where a program cannot tell. */
export type ItemState = 'missing' | 'present' | 'unclear'

/** An item of a reporting guideline, and what was found of it. */
export interface CheckedItem {
  readonly id: string
  readonly guideline: 'CONSORT for Abstracts' | 'CONSORT-DEFINE'
  /** What the guideline asks for. */
  readonly item: string
  readonly state: ItemState
  /** Where it was found, or what is looked for. */
  readonly found: string
}

/** What items look at. */
export type ChecklistSubject = Pick<Subject, 'prose' | 'resolved' | 'trial'>

/**
 * Goes through the items of CONSORT for Abstracts and, for a dose-finding
 * trial, CONSORT-DEFINE.
 *
 * It helps an author to remember; whether what is there says enough, people
 * judge.
 */
export function checkItems(subject: ChecklistSubject): readonly CheckedItem[] {
  return items.flatMap(({applies, find, guideline, id, item}) => {
    if (applies && !applies(subject)) return []
    return [{guideline, id, item, ...find(subject)}]
  })
}
