import {isEmbargoed} from '../../output/data-status.ts'
import type {Effects} from '../effects.ts'
import type {ClockRecord} from './record.ts'

/** Dates of a summary that the clock is held against. */
type Dates = Pick<ClockRecord, 'dataCutoff' | 'embargoUntil'>

/** What a summary with these dates sees of the clock now. */
export function clockState(
  {dataCutoff, embargoUntil}: Dates,
  effects: Pick<Effects, 'now' | 'today'>
): ClockRecord {
  const today = effects.today()
  return {
    dataCutoff,
    embargoUntil,
    isEmbargoed: isEmbargoed(embargoUntil, effects.now()),
    today: dataCutoff !== undefined && dataCutoff > today ? today : undefined
  }
}

/** What the clock changed since a record, in words; `undefined`: nothing. */
export function clockChange(
  before: ClockRecord,
  effects: Pick<Effects, 'now' | 'today'>
): string | undefined {
  const now = clockState(before, effects)
  if (now.isEmbargoed !== before.isEmbargoed)
    return now.isEmbargoed ? 'the embargo holds now' : 'the embargo has passed'
  return now.today === before.today
    ? undefined
    : 'the day of the data cut-off has come nearer'
}
