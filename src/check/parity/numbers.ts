/** Digits that a text has less often than it should. */
interface LostDigits {
  readonly digits: string
  readonly found: number
  readonly printed: number
  /** Where they stand in what should be there. */
  readonly at: number
}

/** A number that a text has and should not. */
interface AddedNumber {
  readonly number: string
  readonly at: number
}

/** Addresses, which lines break anywhere, between two digits too. */
const address = /(?<!\S)\S*?(?:https?:|doi[:.]|www\.)\S+/gi

/** A note of a link: its number, and its address where that stands beside it. */
const note = /\[\d+\](?:\s(?:https?:|mailto:|\{\{)\S+)?/g

/** A number with its points and commas. */
const number = /(?<!\d)[.·]?\d+(?:[.,·]\d+)*/g

/** Digits of `before` that are not in `after` as often. */
export function* lostDigits(
  before: string,
  after: string
): Iterable<LostDigits> {
  const here = placesOf(before.replaceAll(address, blank), /\d+/g)
  const there = placesOf(after, /\d+/g)
  for (const [digits, places] of here) {
    const found = there.get(digits)?.length ?? 0
    const [at = 0] = places
    if (found < places.length) yield {at, digits, found, printed: places.length}
  }
}

/** Numbers of `after` that are not in `before`; numbers of links are none. */
export function* addedNumbers(
  before: string,
  after: string
): Iterable<AddedNumber> {
  const here = placesOf(before, number)
  const addresses = (before.match(address) ?? []).join('\n')
  for (const [text, [at = 0]] of placesOf(
    after.replaceAll(note, blank),
    number
  ))
    if (!here.has(text) && !addresses.includes(text)) yield {at, number: text}
}

/** As much space as there was text, so that places stay. */
function blank(text: string): string {
  return ' '.repeat(text.length)
}

function placesOf(
  text: string,
  pattern: RegExp
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const {0: found, index} of text.matchAll(pattern)) {
    const known = places.get(found)
    if (known) known.push(index)
    else places.set(found, [index])
  }

  return places
}
