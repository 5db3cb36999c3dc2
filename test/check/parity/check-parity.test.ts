import type {ElementContent} from 'hast'
import {describe, expect, test} from 'vitest'
import {
  checkJoints,
  checkParity,
  expectContent,
  htmlText,
  plainText
} from '../../../src/check/parity/index.ts'
import {element} from '../../../src/output/hast.ts'
import {showings} from '../../../src/output/printed-values.ts'

/** A value as products hold it. */
function value(text: string, result = 'sd/LD/percent'): ElementContent {
  return element('data', {value: text, dataResult: result}, [text])
}

const place = {
  file: 'summary.md',
  position: {start: {line: 7, column: 3}, end: {line: 7, column: 9}}
}

/** Content of a product that holds all that can go wrong. */
const content: readonly ElementContent[] = [
  element('h2', {}, ['Results']),
  element('p', {}, [
    'Stable disease in ',
    value('7 of 11 (64%)', 'sd/LD/usual'),
    ', ',
    value('64%'),
    ' with 1 × 10',
    element('sup', {}, ['7']),
    ' cells, change ',
    value('−1', 'change/all/n'),
    '; ',
    value('95% CI, 31%-89%', 'sd/LD/interval'),
    ' (',
    value('P < .001', 'p/all/p'),
    ').'
  ]),
  element('table', {}, [
    element('tr', {}, [
      element('td', {}, [value('11', 'sd/LD/N')]),
      element('td', {}, [value('7.7 months', 'os/all/usual')])
    ])
  ])
]

const whole = [
  'Results',
  'Stable disease in 7 of 11 (64%), 64% with 1 × 10^7 cells, change −1; 95% CI, 31%-89% (P < .001).',
  '11',
  '7.7 months'
].join('\n')

function problemsOf(text: string): string[] {
  const problems: string[] = []
  checkParity(
    {
      expected: expectContent(content, showings.paper),
      product: 'poster.pdf',
      text
    },
    () => place,
    (rule, {reason, place: at}) =>
      problems.push(`${at?.position.start.line ?? '-'} ${rule}: ${reason}`)
  )
  return problems
}

describe('a product', function () {
  test.each([
    ['as it was printed', whole],
    ['with lines broken elsewhere', whole.replaceAll(' ', '\n')],
    [
      'in another order of its parts',
      whole.replace(/^(.*)\n(.*)\n([^]*)$/, '$3\n$2\n$1')
    ],
    ['in capitals', whole.toUpperCase()],
    ['with no-break spaces', whole.replaceAll(' ', '\u00A0')],
    ['with soft hyphens', whole.replaceAll('Stable', 'Sta\u00ADble')],
    ['with ligatures', whole.replaceAll('Results', 'ﬁrst Results')],
    ['with a raised digit', whole.replace('10^7', '10⁷')],
    ['with a title repeated', `7 of 11 (64%)\n${whole}`],
    ['with notes of links', `${whole}\nUnsubscribe [12]`],
    ['with addresses of links', `${whole}\n[12] https://example.org/2026/54`],
    ['with addresses to come', `${whole}\n[12] {{folder}}/trial-54/story.html`]
  ])('should pass %s', function (_, text) {
    expect(problemsOf(text)).toEqual([])
  })

  // One change to each: what it looked for, and what it found.
  test.each([
    [
      'a value run into a word',
      [', 64% with', ', 64%with'],
      [
        '7 product-keeps-numbers: Unexpected 1 of 2 of `64%` of `sd/LD/percent` in `poster.pdf`, found `64%with`'
      ]
    ],
    [
      'a value run into a number',
      ['\n11\n', '\n711\n'],
      [
        '7 product-keeps-numbers: Unexpected 1 of 2 of `11` of `sd/LD/N` in `poster.pdf`, found `711`',
        '- product-prints-traced: Unexpected number `711` in `poster.pdf`, expected none that the summary does not print; found `< .001). 711 7.7 months`'
      ]
    ],
    [
      'a lost minus',
      ['−1', '1'],
      [
        '7 product-keeps-numbers: Unexpected loss of `−1` of `change/all/n` in `poster.pdf`, found `1`'
      ]
    ],
    [
      'a lost space',
      ['7 of 11', '7of 11'],
      [
        '7 product-keeps-numbers: Unexpected loss of `7 of 11 (64%)` of `sd/LD/usual` in `poster.pdf`, found `7of 11 (64%),`'
      ]
    ],
    [
      'a lost sign of a bound',
      ['P < .001', 'P .001'],
      [
        '7 product-keeps-numbers: Unexpected loss of `P < .001` of `p/all/p` in `poster.pdf`, found `(P .001).`'
      ]
    ],
    [
      'a lost point',
      ['7.7', '77'],
      [
        '7 product-keeps-numbers: Unexpected loss of `7.7 months` of `os/all/usual` in `poster.pdf`, found nothing like it',
        '- product-prints-traced: Unexpected number `77` in `poster.pdf`, expected none that the summary does not print; found `.001). 11 77 months`'
      ]
    ],
    [
      'a lost exponent',
      ['10^7', '107'],
      [
        '- product-keeps-numbers: Unexpected 3 of 4 of `7` in `poster.pdf`, expected it as in `disease in 7 of 11`',
        '- product-keeps-numbers: Unexpected loss of `10` in `poster.pdf`, expected it as in `1 × 10^7 cells, change`',
        '- product-prints-traced: Unexpected number `107` in `poster.pdf`, expected none that the summary does not print; found `1 × 107 cells, change`'
      ]
    ],
    [
      'a lost value',
      [' 95% CI, 31%-89%', ''],
      [
        '7 product-keeps-numbers: Unexpected loss of `95% CI, 31%-89%` of `sd/LD/interval` in `poster.pdf`, found nothing like it'
      ]
    ],
    [
      'an untraced number',
      ['months', 'months and 43%'],
      [
        '- product-prints-traced: Unexpected number `43` in `poster.pdf`, expected none that the summary does not print; found `months and 43%`'
      ]
    ]
  ] as const)('should report %s', function (_, [from, to], expected) {
    expect(whole).toContain(from)
    expect(problemsOf(whole.replace(from, to))).toEqual(expected)
  })

  test('should report a number beside the note of a link', function () {
    expect(problemsOf(`${whole}\n[12] 43% responded`)).toEqual([
      '- product-prints-traced: Unexpected number `43` in `poster.pdf`, expected none that the summary does not print; found `months [12] 43% responded`'
    ])
  })

  test('should be refused without text', function () {
    expect(problemsOf(' \n ')).toEqual([
      '- product-readable: Unexpected empty text in `poster.pdf`, expected what the summary says'
    ])
  })

  test('should keep the numbers of addresses wherever a line breaks', function () {
    const problems: string[] = []
    const address = 'https://pubmed.ncbi.nlm.nih.gov/38963808/'
    checkParity(
      {
        expected: expectContent(
          [element('p', {}, [address, ' 12'])],
          showings.paper
        ),
        product: 'handout.pdf',
        text: 'https://pubmed.ncbi.nlm.nih.gov/389638\n08/ 12'
      },
      () => undefined,
      (_, {reason}) => problems.push(reason)
    )
    expect(problems).toEqual([])
  })
})

describe('a value in its text', function () {
  test.each([
    [['', '64%', 'of 11'], '64%of'],
    [['n7', '11', ''], 'n711'],
    [['Change −', '1', ''], '−1'],
    [['(–', '1', ')'], '(–1)'],
    [['', '7', '.5 months'], '7.5'],
    [['', '7', 'th'], '7th']
  ] as const)(
    'should stand apart: %j',
    function ([before, text, after], found) {
      const problems: string[] = []
      checkJoints(
        expectContent(
          [element('p', {}, [before, value(text), after])],
          showings.page
        ),
        'poster.html',
        () => place,
        ({reason}) => problems.push(reason)
      )
      expect(problems).toEqual([
        `Unexpected \`${found}\` in \`poster.html\`, expected \`${text}\` of \`sd/LD/percent\` apart from what is beside it`
      ])
    }
  )

  test.each([
    ['(', '64%', '; n = 5)'],
    ['n=', '11', ','],
    ['≥', '70', '.'],
    ['CAR-', '7', '-fold'],
    ['', '11', '/'],
    ['', '64%', '.'],
    ['“', 'two', '”'],
    ['11%-', '52%', '']
  ])('should stand beside marks: %s%s%s', function (before, text, after) {
    const problems: string[] = []
    checkJoints(
      expectContent(
        [element('p', {}, [before, value(text), after])],
        showings.page
      ),
      'poster.html',
      () => place,
      ({reason}) => problems.push(reason)
    )
    expect(problems).toEqual([])
  })

  test('should stand before a citation', function () {
    const problems: string[] = []
    checkJoints(
      expectContent(
        [
          element('p', {}, [
            value('64%'),
            element('sup', {className: ['cite']}, ['1'])
          ])
        ],
        showings.page
      ),
      'poster.html',
      () => place,
      ({reason}) => problems.push(reason)
    )
    expect(problems).toEqual([])
  })
})

describe('reading', function () {
  test('should see the text of a page and no code', function () {
    expect(
      htmlText(
        '<!doctype html><html><head><title>No</title><style>p > b{}</style></head><body><p title="a > b">64% of&nbsp;11 &lt;5 &#x2265;3</p><script>7</script><img alt="12 &amp; 13"><table><tr><td>1</td><td>2</td></tr></table><p>10<sup>7</sup></p><!-- 9 --></body></html>'
      )
        .split(/[\t-\r\u2028\u2029]/)
        .filter((part) => part.trim() !== '')
    ).toEqual(['64% of\u00A011 <5 ≥3', '12 & 13', '1', '2', '10^7'])
  })

  test('should join what cells of plain text break', function () {
    expect(
      plainText(
        [
          'Level | Response',
          '------+---------',
          'All   |     73%;',
          '      |  95% CI,',
          '      |  45%-92%',
          '',
          'After it.'
        ].join('\n')
      )
        .split('\n')
        .filter(Boolean)
    ).toEqual([
      'Level',
      'Response',
      '------+---------',
      'All',
      '73%;',
      '95% CI,',
      '45%-92%',
      'After it.'
    ])
  })
})
