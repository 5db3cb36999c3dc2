import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {SummaryOutcome} from '../pipeline-types.ts'

/** A message as plain data. */
type WireMessage = Pick<
  VFileMessage,
  | 'actual'
  | 'expected'
  | 'fatal'
  | 'file'
  | 'name'
  | 'note'
  | 'place'
  | 'reason'
  | 'ruleId'
  | 'source'
> & {readonly cause: WireMessage | undefined}

/** An outcome as plain data, to send from one thread to another. */
export interface WireOutcome extends Omit<
  SummaryOutcome,
  'file' | 'submission'
> {
  readonly file?: undefined
  readonly submission?: undefined
  readonly path: string
  readonly messages: readonly WireMessage[]
}

/** Packs an outcome; what is submitted stays behind. */
export function packOutcome(outcome: SummaryOutcome): WireOutcome {
  const {messages, path} = outcome.file
  return {
    ...outcome,
    file: undefined,
    messages: messages.map(packMessage),
    path,
    submission: undefined
  }
}

/** The outcome again. */
export function unpackOutcome(outcome: WireOutcome): SummaryOutcome {
  const file = new VFile({path: outcome.path})
  file.messages.push(...outcome.messages.map(unpackMessage))
  return {...outcome, file}
}

function packMessage(message: VFileMessage): WireMessage {
  const {cause} = message
  return {
    actual: message.actual,
    cause: cause instanceof VFileMessage ? packMessage(cause) : undefined,
    expected: message.expected,
    fatal: message.fatal,
    file: message.file,
    name: message.name,
    note: message.note,
    place: message.place,
    reason: message.reason,
    ruleId: message.ruleId,
    source: message.source
  }
}

function unpackMessage({cause, place, ...fields}: WireMessage): VFileMessage {
  const options = {cause: cause && unpackMessage(cause), place}
  return Object.assign(new VFileMessage(fields.reason, options), fields)
}
