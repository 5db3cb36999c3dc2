import type {VFileMessage} from 'vfile-message'
import {
  formatRecordPlace,
  type MessageRecord,
  recordMessage
} from '../diagnostic/message-record.ts'
import {type OutputName, outputNames} from '../markdown/nodes.ts'

/** Messages by the product whose making told them. */
export type MessagesByOutput<Message> = ReadonlyMap<
  OutputName,
  readonly Message[]
>

/** How many messages the making of each product told, in their order. */
export type MessageCounts = Readonly<Partial<Record<OutputName, number>>>

/** Rules of the text, which the first product that shows it breaks for all. */
const ofText: ReadonlySet<string> = new Set([
  'participant-withheld',
  'product-keeps-numbers',
  'product-prints-traced'
])

/**
 * Takes the messages of products from the end of all messages.
 *
 * @param counts
 *   How many each product has.
 */
export function splitMessages<Message>(
  messages: readonly Message[],
  counts: MessageCounts
): {
  readonly common: readonly Message[]
  readonly own: MessagesByOutput<Message>
} {
  const made = outputNames.filter((output) => counts[output] !== undefined)
  const total = made.reduce((sum, output) => sum + (counts[output] ?? 0), 0)
  let at = messages.length - total
  const common = messages.slice(0, at)
  const own = new Map<OutputName, readonly Message[]>()
  for (const output of made) {
    const end = at + (counts[output] ?? 0)
    own.set(output, messages.slice(at, end))
    at = end
  }
  return {common, own}
}

/** Messages of all products, each once, in the order of the products. */
export function joinMessages(
  own: MessagesByOutput<VFileMessage>,
  path: string
): readonly VFileMessage[] {
  const records = outputNames.flatMap((output) =>
    (own.get(output) ?? []).map((message) => ({
      message,
      record: recordMessage(message, path)
    }))
  )
  return unique(records, ({record}) => record).map(({message}) => message)
}

/** The same of messages as plain data. */
export function joinRecords(
  own: MessagesByOutput<MessageRecord>
): readonly MessageRecord[] {
  const records = outputNames.flatMap((output) => own.get(output) ?? [])
  return unique(records, (record) => record)
}

function unique<Item>(
  items: readonly Item[],
  recordOf: (item: Item) => MessageRecord
): readonly Item[] {
  const seen = new Set<string>()
  return items.filter(function (item) {
    const record = recordOf(item)
    const {actual, reason, rule} = record
    const what = ofText.has(rule) ? actual : reason
    const key = `${rule} ${formatRecordPlace(record)} ${what}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
