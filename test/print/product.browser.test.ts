import {spawnSync} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {ElementContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {nodeEffects} from '../../src/build/node-effects.ts'
import {createPipeline} from '../../src/build/pipeline.ts'
import type {SummaryOutcome} from '../../src/build/pipeline-types.ts'
import {createProver} from '../../src/build/prove-products.ts'
import {showings} from '../../src/output/printed-values.ts'
import {finishedText} from '../../src/print/pdf/finished-text.ts'
import {readForeignText, readPdfText} from '../../src/print/pdf-text.ts'
import type {Printer} from '../../src/print/printer.ts'
import {resolved} from '../output/resolved.ts'
import {openRealPrinter} from './real-browser.ts'

// A shipped summary with all that a PDF can hold: heads, lists, tables,
// figures, links. What it should be is ISO 32000-1, 14.7 to 14.9.
const folder = 'content/simulated-phase-1'
let printer: Printer
let first: SummaryOutcome
let scratch: string

async function build(margins = false): Promise<SummaryOutcome> {
  const pipeline = await createPipeline(nodeEffects, {
    outputs: ['poster', 'handout'],
    printing: {
      attach: true,
      margins: margins ? {bleedPt: 9, cropMarks: true} : undefined
    },
    strict: false,
    templates: 'templates',
    update: false
  })
  return pipeline({
    outputs: ['poster', 'handout'],
    path: `${folder}/summary.md`,
    printer,
    readSibling: async (name) => nodeEffects.readWithin(folder, name),
    slug: 'simulated-phase-1',
    text: await readFile(`${folder}/summary.md`, 'utf8')
  })
}

function pdfOf(outcome: SummaryOutcome, name: string): Uint8Array {
  const bytes = outcome.products.get(name)
  if (bytes instanceof Uint8Array) return bytes
  throw new Error(`No ${name}: ${outcome.file.messages.join('\n')}`)
}

beforeAll(async function () {
  printer = await openRealPrinter({pages: 1, timeoutMs: 60_000})
  scratch = await mkdtemp(join(tmpdir(), 'plenary-pdf-'))
  first = await build()
}, 120_000)

afterAll(async function () {
  await printer.close()
  await rm(scratch, {force: true, recursive: true})
})

describe.each(['poster.pdf', 'handout.pdf'])('%s by pdf.js', function (name) {
  test('should have tags, a language, bookmarks and words for links', async function () {
    const task = getDocument({
      data: new Uint8Array(pdfOf(first, name)),
      verbosity: 0
    })
    const pdf = await task.promise
    const roles = new Set<string>()
    const figures: unknown[] = []
    const links: unknown[] = []
    const untagged: string[] = []
    let text = ''

    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      visit(await page.getStructTree())
      for (const {subtype, contentsObj} of await page.getAnnotations())
        if (subtype === 'Link') links.push(contentsObj.str)
      let depth = 0
      const {items} = await page.getTextContent({includeMarkedContent: true})
      for (const item of items) {
        if ('str' in item) {
          text += item.hasEOL ? `${item.str}\n` : item.str
          if (depth === 0 && item.str.trim() !== '') untagged.push(item.str)
        } else depth += item.type === 'endMarkedContent' ? -1 : 1
      }
    }
    const outline = await pdf.getOutline()
    const {info} = await pdf.getMetadata()
    await task.destroy()

    // Emphasis is mapped to what PDF 1.7 knows.
    expect([...roles].filter((role) => /^(?:Em|Strong)$/.test(role))).toEqual(
      []
    )
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD'])
      expect(roles).toContain(role)
    expect(figures.length).toBeGreaterThan(0)
    for (const words of [...figures, ...links]) expect(words).toMatch(/\S/)
    expect(untagged).toEqual([])
    expect(info).toMatchObject({Language: 'en'})
    expect(outline[0]?.title).toContain('Intraventricular PLN-01')
    expect(outline[0]?.items.map(({title}) => title)).toContain('Conclusions')
    const heads = ['Background', 'Methods', 'Conclusions'].map((head) =>
      text.search(new RegExp(`^${head}$`, 'm'))
    )
    expect(heads).toEqual(heads.toSorted((a, b) => a - b))
    expect(heads).not.toContain(-1)
    // What is raised stands where it is read, for whoever copies it.
    expect(text).toMatch(/Ada Author, MD,\s*1\s+Ben Author, PhD,\s*2\s/)

    function visit(node: unknown): void {
      if (typeof node !== 'object' || node === null) return
      const {alt, children, role} = node as Record<string, unknown>
      if (typeof role === 'string') roles.add(role)
      if (role === 'Figure') figures.push(alt)
      if (Array.isArray(children)) for (const child of children) visit(child)
    }
  })
})

test.each(['poster.pdf', 'handout.pdf'])(
  'should be read without pdf.js as with it: %s',
  async function (name) {
    const bytes = pdfOf(first, name)
    expect(finishedText(bytes)).toBeDefined()
    // pdf.js takes the micro sign for the letter.
    const own = (await readPdfText(bytes)).join('\n').replaceAll('µ', 'μ')
    const other = (await readForeignText(bytes)).join('\n')
    expect(own.replaceAll(/\s/g, '') === other.replaceAll(/\s/g, '')).toBe(true)
    expect(own.match(/[\d.,]*\d/g)).toEqual(other.match(/[\d.,]*\d/g))
  }
)

test('should be the same bytes again', async function () {
  const again = await build()

  for (const name of ['poster.pdf', 'handout.pdf'])
    expect(Buffer.from(pdfOf(again, name)).equals(pdfOf(first, name))).toBe(
      true
    )
}, 120_000)

test('should say the same with bleed and crop marks', async function () {
  const outcome = await build(true)

  // The messages compare what was printed with what it was made from.
  expect(outcome.file.messages).toEqual(first.file.messages)
  const texts = [outcome, first].map(async (each) =>
    readPdfText(pdfOf(each, 'poster.pdf'))
  )
  const [withBleed, without] = await Promise.all(texts)
  expect(withBleed).toEqual(without)
}, 120_000)

// Pages of `test/proofs/`, printed: what they were made from has each number in
// its place.
test.each([
  ['good-order', 'handout.html', []],
  [
    'sentence-swapped',
    'handout.html',
    ['expected `disease in 7 of 11`, found `disease in 11 of 7`']
  ],
  [
    'cells-swapped',
    'abstract.html',
    [
      'expected `Control Fatigue 5 2 Headache`, found `Control Fatigue 2 5 Headache`'
    ]
  ],
  [
    'rows-swapped',
    'poster.html',
    [
      'expected `Control Fatigue 5 2 Headache`, found `Control Fatigue 3 1 Headache`'
    ]
  ],
  [
    'rows-moved',
    'handout.html',
    ['expected `Drug Control Fatigue 5 2`, found `Drug Control Headache 3 1`']
  ]
])(
  'should prove the order of numbers on paper: %s',
  async function (name, page, orders) {
    const read = async (path: string) =>
      readFile(`test/proofs/${name}/${path}`, 'utf8')
    const content = fromHtml(await read('content.html'), {fragment: true})
      .children as ElementContent[]
    const bytes = await printer.withSheet(await read(page), async (sheet) =>
      sheet.pdf()
    )
    const file = new VFile({path: 'summary.md'})
    await createProver(
      resolved([]),
      new Set(),
      file
    )({
      content,
      files: new Map([['handout.pdf', bytes]]),
      proofs: [{content, name: 'handout.pdf', showing: showings.paper}]
    })

    expect(file.messages.map(({reason}) => reason)).toEqual(
      orders.map((order) => `Unexpected order in \`handout.pdf\`, ${order}`)
    )
  }
)

/** Readers that a computer may have, and what they must not say. */
const readers: readonly {
  readonly command: readonly string[]
  readonly faultsOf: (out: string) => readonly string[]
}[] = [
  {
    command: ['pdffonts'],
    faultsOf: (out) =>
      out
        .trim()
        .split('\n')
        .slice(2)
        .filter(
          (line) =>
            !/^[A-Z]{6}\+(?:Inter|SourceSerif4)-\w+ +CID TrueType +Identity-H +yes yes yes /.test(
              line
            )
        )
  },
  {
    command: ['pdfimages', '-list'],
    faultsOf: (out) => out.trim().split('\n').slice(2)
  },
  {
    command: ['pdfinfo', '-struct-text'],
    faultsOf: (out) =>
      ['Table', 'Figure', 'H1', 'LI', '/Scope /Column'].filter(
        (tag) => !out.includes(tag)
      )
  },
  {
    command: ['pdfdetach', '-list'],
    faultsOf: (out) =>
      out === '2 embedded files\n1: summary.md\n2: trace.json\n' ? [] : [out]
  },
  {
    command: ['qpdf', '--check'],
    faultsOf: (out) =>
      out.includes('No syntax or stream encoding errors found') ? [] : [out]
  }
]

/** Whether a reader is there with all that it needs, such as libraries. */
function runs(program: string): boolean {
  const {status} = spawnSync(program, ['--help'])
  // What the loader of programs says.
  return status !== null && status !== 127
}

// Poppler and qpdf are on many computers, but not on all: what is there is
// asked, and the test says which.
test('should be fine by the other readers that are there', async function ({
  annotate
}) {
  const asked = new Set<string>()
  const faults: string[] = []
  for (const name of ['poster.pdf', 'handout.pdf']) {
    const path = join(scratch, name)
    await writeFile(path, pdfOf(first, name))
    for (const {command, faultsOf} of readers) {
      const [program = '', ...options] = command
      if (!runs(program)) continue
      asked.add(program)
      const {status, stderr, stdout} = spawnSync(program, [...options, path], {
        encoding: 'utf8'
      })
      if (status !== 0 || stderr !== '') faults.push(`${program}: ${stderr}`)
      for (const fault of faultsOf(stdout)) faults.push(`${program}: ${fault}`)
    }
  }
  const names = asked.size > 0 ? [...asked].join(', ') : 'none, none is here'
  await annotate(`Other readers of the PDFs: ${names}`)

  expect(faults).toEqual([])
}, 120_000)
