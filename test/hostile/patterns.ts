/** Text of about so many characters that is hard on parsers. */
export type Pattern = readonly [
  name: string,
  make: (characters: number) => string
]

/** Repeats a text. */
function fill(unit: string): (characters: number) => string {
  return (characters) => unit.repeat(Math.ceil(characters / unit.length))
}

/** As many of one sign before as after. */
function nest(open: string, close: string): (characters: number) => string {
  return function (characters) {
    const count = Math.ceil(characters / (open.length + close.length))
    return `${open.repeat(count)}a${close.repeat(count)}`
  }
}

/** Lines that each stand one step further right. */
function staircase(unit: string, step: string) {
  return function (characters: number): string {
    const lines: string[] = []
    let length = 0
    while (length < characters) {
      const line = step.repeat(lines.length) + unit
      lines.push(line)
      length += line.length + 1
    }
    return lines.join('\n')
  }
}

/** A line first, then others that refer to it. */
function after(first: string, unit: string) {
  return (characters: number): string => `${first}\n\n${fill(unit)(characters)}`
}

function table(columns: number, row: string) {
  return function (characters: number): string {
    const head = `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n`
    return head + fill(`${row}\n`)(Math.max(0, characters - head.length))
  }
}

// Families of the tests of cmark and of DOMPurify, and what was measured to
// hang or end parsers of this kind: nesting, runs of signs that open and never
// close, and little text that prints much.
export const patterns: readonly Pattern[] = [
  ['quotations', fill('> ')],
  ['quotations without spaces', fill('>')],
  ['lists on a line', fill('- ')],
  ['other lists on a line', fill('+ ')],
  ['numbered lists on a line', fill('1. ')],
  ['lists in quotations', fill('> - ')],
  ['numbered lists in lists', fill('* 1) ')],
  ['lists by indentation', staircase('- a', '  ')],
  ['numbered lists by indentation', staircase('1. a', '   ')],
  ['lists by tabs', staircase('- a', '\t')],
  ['quotations line by line', staircase('a', '> ')],
  ['a quotation with lazy lines', after('> a', '>\na\n')],
  ['lazy lines', (n) => `> ${fill('a\n')(n)}`],
  ['empty items', fill('-\n')],
  ['items', fill('- a\n')],
  ['items apart', fill('- a\n\n')],
  ['numbered items', fill('1. a\n')],
  ['strong in strong', fill('**a ')],
  ['a run of stars on each side', nest('*', '*')],
  ['a run of underscores on each side', nest('_', '_')],
  ['emphasis that never closes', fill('*a_ ')],
  ['emphasis that never opens', fill('a* ')],
  ['emphasis inside of words', (n) => fill('a**b')(n / 2) + fill('c* ')(n / 2)],
  ['emphasis of three kinds', fill('*a **b ***c ')],
  ['underscores and stars', fill('_*')],
  ['struck out', fill('~a ')],
  ['brackets on each side', nest('[', ']')],
  ['opening brackets', fill('[')],
  ['closing brackets', fill(']')],
  ['images on each side', nest('![', '](b)')],
  ['links on each side', nest('[', '](b)')],
  ['links that never close', fill('[a](b')],
  ['links with pointed addresses', fill('[a](<b')],
  ['links with titles', fill('[a](b "c')],
  ['links with parentheses', (n) => `[a](${'('.repeat(n)}`],
  ['references', fill('[a][b] ')],
  ['references to themselves', after('[a]: /a', '[a]')],
  [
    'a definition used often',
    after(`[a]: https://a.example/${'b'.repeat(9000)}`, '[a] ')
  ],
  [
    'definitions',
    (n) =>
      Array.from(
        {length: n / 20},
        (_, i) => `[a${i}]: https://b.example\n`
      ).join('')
  ],
  ['definitions that never end', fill('[a]: b "c\n')],
  ['footnotes', fill('[^a]')],
  ['backticks', fill('`')],
  [
    'runs of backticks',
    (n) =>
      Array.from({length: Math.sqrt(n)}, (_, i) => '`'.repeat(i + 1)).join(' ')
  ],
  ['code that never closes', fill('`a ``b ')],
  ['fences that never close', fill('```a\n')],
  ['fences of tildes', fill('~~~\n')],
  ['a long fence', (n) => `\`\`\`csv a\n${fill('a,b\n')(n)}\`\`\`\n`],
  ['backslashes', fill('\\')],
  ['escaped stars', fill('\\*')],
  ['references to characters', fill('&amp;')],
  ['references that never end', fill('&a')],
  ['numbers of characters', fill('&#65;')],
  ['pointed brackets', fill('<')],
  ['addresses that never close', fill('<https://a')],
  ['elements', fill('<b>')],
  ['comments that never close', fill('<!-- ')],
  ['instructions', fill('<?')],
  ['declarations', fill('<!A ')],
  ['character data', fill('<![CDATA[')],
  ['elements with attributes', fill('<a b="c')],
  ['raised', fill('<sup>')],
  ['raised and lowered', nest('<sup><sub>', '</sub></sup>')],
  ['heads', fill('# a\n')],
  ['heads by lines', fill('a\n=\n')],
  ['heads that close', (n) => `# a${' #'.repeat(n / 2)}`],
  ['rules', fill('***\n')],
  ['rules of spaces', fill('- - -\n')],
  ['directives', fill(':::a\n')],
  [
    'directives in directives',
    (n) =>
      Array.from(
        {length: Math.sqrt(n)},
        (_, i) => `${':'.repeat(i + 3)}only`
      ).join('\n')
  ],
  ['directives with attributes', fill(':::only{in="poster" ')],
  ['text directives', fill(':a[')],
  ['colons', fill(':')],
  ['a square table', (n) => table(Math.sqrt(n), '|a')(n)],
  ['a table of short rows', table(30, '|')],
  ['a table of long rows', table(2, '|a|b|c|d')],
  ['tables', fill('|a|\n|-|\n')],
  ['bars', fill('|')],
  ['a rule of a table', (n) => `|a|\n|${'-|'.repeat(n / 2)}`],
  ['values', fill('`= a` ')],
  ['values that never close', fill('`= a ')],
  ['values of other tools', fill('{{')],
  ['values of other tools in dollars', fill('${')],
  ['citations', fill('[@a] ')],
  ['citations that never close', fill('[@a; ')],
  ['references to figures', fill('@fig-a ')],
  ['signs of addresses', fill('@')],
  ['combining marks', (n) => `a${'\u0301'.repeat(n)}`],
  ['marks of direction', fill('\u202E')],
  ['a long word', fill('a')],
  ['spaces', (n) => `a${' '.repeat(n)}b`],
  ['tabs', fill('\t')],
  ['blank lines', fill('\n')],
  ['carriage returns', fill('\r')],
  ['zeros', fill('\u0000')],
  ['front matter that never ends', (n) => `---\n${fill('a: b\n')(n)}`],
  ['powers', fill('× 10')],
  ['digits', fill('1')],
  ['decimals', fill('1.')],
  ['counts', fill('1 of 2 (3%) ')],
  ['intervals', fill('95% CI, ')],
  ['dashes', fill('–')],
  ['exponents', fill('^1')],
  ['words in capitals', fill('ABC ')],
  ['sentences', fill('Survival was longer in the arm. ')]
]
