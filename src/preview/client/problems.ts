import type {MessageRecord} from '../../diagnostic/message-record.ts'
import type {PreviewState, SummaryView} from '../protocol.ts'
import {byId, countOf, make, makeButton, setText} from './dom.ts'
import {shortPlace} from './editor.ts'

/** What the list of problems does. */
export interface ProblemActions {
  /** Opens a place in the editor. */
  readonly open: (place: string) => void
  /** Shows a problem in the source and on the page. */
  readonly point: (message: MessageRecord) => void
}

/** Draws the problems of a summary, and those of the preview itself. */
export function drawProblems(
  view: SummaryView | undefined,
  {broken, estimated}: Pick<PreviewState, 'broken' | 'estimated'>,
  actions: ProblemActions
): void {
  const messages = view?.messages ?? []
  const count = (severity: string) =>
    messages.filter((message) => message.severity === severity).length
  const counts = [
    count('error') > 0 ? countOf(count('error'), 'error') : '',
    count('warning') > 0 ? countOf(count('warning'), 'warning') : ''
  ].filter(Boolean)
  setText(byId('problems-count'), view ? counts.join(', ') || 'none' : '')
  const items = [
    ...(broken === undefined
      ? []
      : [plainItem('error', 'The templates cannot be read.', broken)]),
    ...messages.map((message) => item(message, actions)),
    ...(estimated === undefined
      ? []
      : [
          plainItem(
            'info',
            'Pages are laid out by estimate.',
            `${estimated.split('\n')[0] ?? ''} Sizes, columns and layout gates are those of a build.`
          )
        ])
  ]
  byId('problems').replaceChildren(...items)
}

function item(message: MessageRecord, actions: ProblemActions): HTMLElement {
  const {cause, fix, reason, rule, severity} = message
  const place = placeOf(message)
  return make(
    'li',
    {class: severity},
    make('i.sign', {'aria-hidden': 'true'}),
    make(
      'div',
      {},
      makeButton(
        'reason',
        () => actions.point(message),
        make('span.hidden', {}, `${severity}: `),
        ...withCode(reason)
      ),
      ...(fix === undefined ? [] : [make('p.fix', {}, ...withCode(fix))]),
      make(
        'p.places',
        {},
        makeButton('link', () => actions.open(place), shortPlace(place)),
        make('span.rule', {}, rule)
      ),
      ...(cause === undefined
        ? []
        : [
            make(
              'p.places',
              {},
              make('span.fix', {}, ...withCode(cause.reason)),
              makeButton(
                'link',
                () => actions.open(placeOf(cause)),
                shortPlace(placeOf(cause))
              )
            )
          ])
    )
  )
}

function plainItem(severity: string, head: string, text: string): HTMLElement {
  return make(
    'li',
    {class: severity},
    make('i.sign', {'aria-hidden': 'true'}),
    make('div', {}, make('p.reason', {}, head), make('p.fix', {}, text))
  )
}

/** `file:line:column` of a message, or the file. */
export function placeOf({
  column,
  file,
  line
}: {
  readonly column?: number | undefined
  readonly file: string
  readonly line?: number | undefined
}): string {
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`
}

/** Text in which what stands in backticks is code. */
export function withCode(text: string): readonly (Node | string)[] {
  return text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? make('code', {}, part) : part))
    .filter((part) => part !== '')
}
