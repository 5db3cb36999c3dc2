import type {Element} from 'hast'
import {element} from '../element.ts'
import {dataElement, type Printed} from '../printed.ts'
import {categoriesOf, type Row} from './best-response-labels.ts'
import {categoryNames} from './best-response-names.ts'
import type {SegmentWords} from './best-response-words.ts'

/** The numbers of a figure as a table, for who cannot see it. */
export function tabulateBestResponse(
  rows: readonly Row[],
  rateLabel: string
): Element {
  const categories = categoriesOf(rows)
  const hasRate = rows.some(({words}) => words.rate)
  const heads = [
    'Level',
    'Participants',
    ...categories.map((category) => categoryNames[category][0]),
    ...(hasRate ? [rateLabel] : [])
  ]
  return element(
    'table',
    {className: ['figure-data']},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...heads.map((head) => element('th', {scope: 'col'}, head))
      )
    ),
    element(
      'tbody',
      {},
      ...rows.map(({bar, words}) =>
        element(
          'tr',
          {},
          element('th', {scope: 'row'}, bar.name ?? 'All'),
          element('td', {}, ...values(words.total)),
          ...categories.map(function (category) {
            const index = bar.segments.findIndex(
              (segment) => segment.category === category
            )
            return element('td', {}, ...share(words.segments[index]))
          }),
          ...(hasRate
            ? [
                element(
                  'td',
                  {},
                  ...values(words.rate?.percent),
                  words.rate?.interval && '; ',
                  ...values(words.rate?.interval)
                )
              ]
            : [])
        )
      )
    )
  )
}

/** `4 (50%)`; nobody where all of a bar are in its other categories. */
function share(words: SegmentWords | undefined): (Element | string)[] {
  if (!words?.n || !words.percent) return ['none']
  return [dataElement(words.n), ' (', dataElement(words.percent), ')']
}

function values(printed: Printed | undefined): (Element | string)[] {
  return printed ? [dataElement(printed)] : ['not reported']
}
