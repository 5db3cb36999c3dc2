import {describe, expect, test} from 'vitest'
import {toText, type TextOptions} from '../../src/email/to-text.ts'
import {hast} from './hast.ts'

function text(html: string, options?: TextOptions): string {
  return toText(hast(html), options)
}

describe('toText', function () {
  test('should give nothing for nothing', function () {
    expect(text('')).toBe('')
    expect(text('<p> </p><div><!-- x --></div><ul></ul>')).toBe('')
  })

  test('should set headings, paragraphs and rules', function () {
    expect(
      text('<h1>Title</h1><h2>Results</h2><h3>Safety</h3><p>a\n b</p><hr>c')
    ).toBe(
      'Title\n=====\n\nResults\n-------\n\nSafety\n\na b\n\n--------------------\n\nc\n'
    )
  })

  // RFC 5322, 2.1.1: no more than 78 characters in a line.
  test('should wrap at 78 characters', function () {
    const lines = text(`<p>${'word '.repeat(100)}</p>`)
      .trimEnd()
      .split('\n')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(78)
    expect(lines.join(' ')).toBe('word '.repeat(100).trim())
  })

  test('should not wrap if asked so', function () {
    const long = 'word '.repeat(100).trim()
    expect(text(`<p>${long}</p>`, {width: Infinity})).toBe(`${long}\n`)
  })

  test('should keep long words and no-break spaces whole', function () {
    const word = 'x'.repeat(90)
    expect(text(`<p>a ${word} b</p>`)).toBe(`a\n${word}\nb\n`)
    expect(text('<p>after 10.9&nbsp;months</p>', {width: 12})).toBe(
      'after\n10.9 months\n'
    )
  })

  test('should not begin a line with a sign of quotation', function () {
    expect(text('<p>Levels of ALT &gt; 3</p>', {width: 14})).toBe(
      'Levels of\nALT > 3\n'
    )
  })

  // An exponent is `10^7`; a number of a note is in brackets, as on paper.
  test('should set numbers of affiliations as notes', function () {
    expect(
      text(
        '<p><span class="author"><strong>A. Author, MD</strong>,<sup>1</sup></span> <span class="author">B. Author<sup>1,2</sup></span></p><p><span class="affiliation"><sup>1</sup>Institute One</span>; <span class="affiliation"><sup>2</sup>3rd Clinic</span>. 10<sup>7</sup> cells/m<sup>2</sup></p>'
      )
    ).toBe(
      '*A. Author, MD* (1), B. Author (1,2)\n\n(1) Institute One; (2) 3rd Clinic. 10^7 cells/m^2\n'
    )
    expect(text('<p><span class="author">Ann Author</span></p>')).toBe(
      'Ann Author\n'
    )
  })

  test('should keep line breaks', function () {
    expect(text('<p>a<br>b <br> c</p>')).toBe('a\nb\nc\n')
  })

  test('should leave out what is not shown', function () {
    expect(
      text(
        '<style>p{}</style><div hidden>x</div><p>a<span aria-hidden="true">b</span>\u00ad<!--c--></p>'
      )
    ).toBe('a\n')
  })

  test('should print values as they are printed', function () {
    expect(
      text('<p><data value="0.636" data-result="sd/LD/percent">64%</data>.</p>')
    ).toBe('64%.\n')
  })

  test('should set nested lists', function () {
    expect(
      text(
        '<ul><li>a<ul><li>b</li></ul></li><li><p>5 of 9</p></li></ul><ol start="9"><li>c</li><li>d</li></ol>'
      )
    ).toBe('* a\n  * b\n* 5 of 9\n\n9.  c\n10. d\n')
  })

  test('should hang wrapped items', function () {
    expect(text('<ul><li>one two three</li></ul>', {width: 9})).toBe(
      '* one two\n  three\n'
    )
  })

  test('should set definitions', function () {
    expect(
      text('<dl><dt>Phase</dt><dd>1</dd><dt>CI</dt><dd>a</dd><dd>b</dd></dl>')
    ).toBe('Phase: 1\nCI: a\n  b\n')
  })

  test('should set quotations', function () {
    expect(text('<blockquote><p>a</p><p>b</p></blockquote>')).toBe(
      '  a\n\n  b\n'
    )
  })

  test('should read layout tables as blocks', function () {
    expect(
      text(
        '<table role="presentation"><tr><td>21</td><td><p>10</p></td></tr></table>'
      )
    ).toBe('21\n\n10\n')
  })
})

describe('figures', function () {
  test('should print alternative text and data, not the drawing', function () {
    expect(
      text(
        '<figure><figcaption>Figure 1.</figcaption><svg role="img"><title>Response</title><desc>2 of 6 responded.</desc><text>999</text></svg><div class="figure-data"><table><tr><th>DL1</th><td>2</td></tr></table></div></figure>'
      )
    ).toBe('Figure 1.\n\n[Figure: 2 of 6 responded.]\n\nDL1 | 2\n')
    expect(text('<p><img src="x.png" alt="A scan"></p>')).toBe(
      '[Figure: A scan]\n'
    )
  })

  test('should leave out pictures that decorate', function () {
    expect(text('<p>a<svg aria-hidden="true"></svg><img alt=""></p>')).toBe(
      'a\n'
    )
  })
})

describe('links', function () {
  test('should note addresses once, at the end', function () {
    expect(
      text(
        '<p><a href="https://example.org/a">A</a>, <a href="https://example.org/b">B</a>, <a href="https://example.org/a">again</a>.</p>'
      )
    ).toBe(
      'A [1], B [2], again [1].\n\n[1] https://example.org/a\n[2] https://example.org/b\n'
    )
  })

  test('should not note what the text says', function () {
    expect(
      text(
        '<p><a href="https://example.org/">example.org</a> <a href="mailto:a@example.org">a@example.org</a> doi:<a href="https://doi.org/10.1000/1">10.1000/1</a> <a href="#x">here</a></p>'
      )
    ).toBe('example.org a@example.org doi:10.1000/1 here\n')
  })

  test('should number notes after citations', function () {
    expect(
      text(
        '<p>Seen.<sup class="cite"><a href="#r1">1</a>,<a href="#r2">2</a></sup> <a href="https://example.org">More</a></p>'
      )
    ).toBe('Seen. [1,2] More [3]\n\n[3] https://example.org\n')
  })

  // A work may be listed that this product does not cite.
  test('should number notes after all works of the list', function () {
    expect(
      text(
        '<p>Seen.<sup class="cite"><a href="#r1">1</a></sup> <a href="https://example.org">More</a></p><ol class="references"><li>One.</li><li>Two.</li></ol>'
      )
    ).toBe(
      'Seen. [1] More [3]\n\n1. One.\n2. Two.\n\n[3] https://example.org\n'
    )
  })

  test('should note links in cells in reading order', function () {
    expect(
      text(
        '<table><tr><td><a href="https://a.example">a</a></td><td><a href="https://b.example">b</a></td></tr><tr><td><a href="https://c.example">c</a></td><td>d</td></tr></table>'
      )
    ).toMatch(/a \[1] \| b \[2]\nc \[3] \| d/)
  })
})
