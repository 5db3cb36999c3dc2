import {location} from 'vfile-location'
import type {InlineValue} from '../markdown/index.ts'
import {type Place, report} from '../diagnostic/index.ts'
import type {Evaluated} from './evaluate.ts'
import type {Edit, State} from './state.ts'

/**
 * Compares a pin with what its value prints; under `update`, says how to
 * rewrite it instead.
 *
 * @param place
 *   Of the value; of the whole text where that is a value of YAML.
 */
export function checkPin(
  node: InlineValue,
  outcome: Evaluated,
  place: Place,
  state: State
): void {
  const {expression, pin} = node
  const printed = plain(outcome.text)
  // Authors type plain spaces and hyphens where we print better ones.
  if (pin === undefined || plain(pin) === printed) return

  const edits = state.edits && findEdits(expression, pin, printed, place, state)
  if (state.edits && edits && edits.length > 0) {
    for (const edit of edits)
      if (!state.edits.some(({start}) => start === edit.start))
        state.edits.push(edit)
    return
  }

  const [first] = outcome.from
  report(state.file, 'value-pinned', {
    reason: `Unexpected ${pin === '' ? 'empty pin' : `pin \`${pin}\``} of \`= ${expression}\`, expected \`${printed}\``,
    fix: state.edits
      ? `Write \`= ${expression} => ${printed}\` by hand: the text around it must be put in quotes.`
      : 'Check the sentence against the new value, then run the build with `--update`.',
    place,
    actual: pin,
    expected: [printed],
    cause: first && {
      reason: 'The value is computed here',
      place: first.provenance.place
    }
  })
}

/**
 * Edits of a pin, wherever the text of its place has it: the same pin of the
 * same value twice is wrong twice.
 */
function findEdits(
  expression: string,
  pin: string,
  printed: string,
  {position}: Place,
  {file}: State
): readonly Edit[] {
  const {toOffset} = location(file)
  const from = position.start.offset ?? toOffset(position.start)
  const to = position.end.offset ?? toOffset(position.end)
  if (from === undefined || to === undefined) return []
  const written = String(file).slice(from, to)
  const isCode = written.startsWith('`')
  const replacement = isCode ? printed : inYaml(printed, pin, written)
  if (replacement === undefined) return []

  const pattern = new RegExp(
    `(\`\\s*=\\s*${patternOf(expression)}\\s*=>\\s*)(${patternOf(pin)})(?=\\s*\`)`,
    'g'
  )
  return [...written.matchAll(pattern)].map(function ({
    0: whole,
    1: before = '',
    index
  }) {
    const start = from + index + before.length
    return {
      start,
      end: from + index + whole.length,
      text: before.endsWith('>') && pin === '' ? ` ${replacement}` : replacement
    }
  })
}

/** Pattern of a text in a source that escapes quotes and breaks lines. */
function patternOf(text: string): string {
  return text
    .split(/\s+/)
    .map((word) =>
      word
        .replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
        .replaceAll('"', '\\\\?"')
        .replaceAll("'", "''?")
        .replaceAll('\\|', '\\\\?\\|')
    )
    .join('(?:\\s|>)+')
}

/**
 * A text as a value of YAML has it; `undefined` where it would need quotes that
 * the value does not have.
 */
function inYaml(
  printed: string,
  pin: string,
  written: string
): string | undefined {
  if (written.startsWith('"'))
    return printed.replaceAll(/["\\]/g, String.raw`\$&`)
  if (written.startsWith("'")) return printed.replaceAll("'", "''")
  // Block values take any text; plain ones end at some marks.
  if (/^[|>]/.test(written)) return printed
  const marks = [...printed].filter((mark) => /[,:#[\]{}]/.test(mark))
  return marks.every((mark) => pin.includes(mark)) ? printed : undefined
}

function plain(text: string): string {
  return text
    .replaceAll(/[\u00A0\u202F\u2009]/g, ' ')
    .replaceAll(/[‑–−]/g, '-')
    .trim()
}
