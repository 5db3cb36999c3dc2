import {spawn, spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {fromHtml} from 'hast-util-from-html'
import {toString} from 'hast-util-to-string'
import {SKIP, visit} from 'unist-util-visit'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {traceSchema} from '../../src/output/trace-schema.ts'
import {readPdf} from '../print/read-pdf.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = join(root, 'lib/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'plenary-cli-'))
const slugs = readdirSync(join(root, 'content'))

afterAll(() => rmSync(folder, {recursive: true, force: true}))

function run(args: readonly string[], env: Record<string, string> = {}) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, ...env}
  })
  return {status, stdout, stderr}
}

/** What a page says, alternative texts of pictures included. */
function textOf(html: string): string {
  const tree = fromHtml(html)
  const words: string[] = [toString(tree)]
  visit(tree, 'element', ({properties: {alt}}) => {
    if (typeof alt === 'string') words.push(alt)
  })
  return squeeze(words.join(' '))
}

/** Values of a page that are printed on paper too. */
function seenValues(html: string): string[] {
  const values: string[] = []
  visit(fromHtml(html), 'element', function (node) {
    const {className, dataResult} = node.properties
    if (Array.isArray(className) && className.includes('figure-data'))
      return SKIP
    if (typeof dataResult === 'string') values.push(squeeze(toString(node)))
    return undefined
  })
  return values
}

/** Text without spaces: line breaks of pages fall anywhere. */
function squeeze(text: string): string {
  return text.replaceAll(/[\s\u00A0\u202F]/g, '')
}

describe('all that ships', function () {
  const out = join(folder, 'dist')
  let result: ReturnType<typeof run>

  beforeAll(() => {
    result = run(['build', '--out', out])
  })

  test('should build without a message', function () {
    const [head, numbers, where] = result.stdout.split('\n')
    expect(head).toMatch(
      /^summaries {2}built {2}reused {2}refused {2}warnings {2}seconds$/
    )
    const {length} = slugs
    expect(numbers?.trim().split(/ +/).slice(0, -1).map(Number)).toEqual([
      length,
      length,
      0,
      0,
      0
    ])
    expect(where).toBe(`→ ${out}/index.html`)
    expect(result.status).toBe(0)
  })

  test.each(slugs)('should write every product of %s', function (slug) {
    const files = readdirSync(join(out, slug))
    expect(files).toEqual(
      expect.arrayContaining([
        'abstract.html',
        'abstract.txt',
        'ard.json',
        'handout.html',
        'handout.pdf',
        'newsletter.html',
        'newsletter.txt',
        'poster.html',
        'poster.pdf',
        'poster.png',
        'trace.json'
      ])
    )
  })

  test.each(slugs)('should print %s on its paper', async function (slug) {
    const poster = await readPdf(readFileSync(join(out, slug, 'poster.pdf')))
    // 48 × 36 in, in points.
    expect(poster.all.map(({sizePt}) => sizePt)).toEqual([[3456, 2592]])
    const handout = await readPdf(readFileSync(join(out, slug, 'handout.pdf')))
    // The simulated trial shows all figures, in a supplement.
    expect(handout.all).toHaveLength(slug === 'simulated-phase-1' ? 8 : 2)
    for (const {
      sizePt: [width, height]
    } of handout.all) {
      // A4, in points.
      expect(width).toBeCloseTo(595.28, 0)
      expect(height).toBeCloseTo(841.89, 0)
    }
  })

  test.each(slugs)(
    'should print every traced value of %s',
    async function (slug) {
      const read = (name: string) => readFileSync(join(out, slug, name), 'utf8')
      const trace = traceSchema.parse(JSON.parse(read('trace.json')))
      expect(trace.values.length).toBeGreaterThan(3)
      const pages = new Map([
        [
          'abstract',
          [textOf(read('abstract.html')), squeeze(read('abstract.txt'))]
        ],
        ['newsletter', [textOf(read('newsletter.html'))]],
        ['poster', [textOf(read('poster.html'))]],
        ['handout', [textOf(read('handout.html'))]]
      ])
      for (const {text, printed} of trace.values)
        for (const output of new Set(
          printed.filter(isText).map((place) => place.output)
        ))
          for (const page of pages.get(output) ?? [])
            expect(page, `${output} of ${slug}`).toContain(squeeze(text))

      // Tables for those who cannot see a figure are not on paper.
      for (const name of ['poster', 'handout']) {
        const paper = await pdfText(name)
        const values = seenValues(read(`${name}.html`))
        expect(values.length).toBeGreaterThan(3)
        for (const value of values)
          expect(paper, `${name}.pdf of ${slug}`).toContain(value)
      }

      async function pdfText(name: string): Promise<string> {
        const pdf = await readPdf(readFileSync(join(out, slug, `${name}.pdf`)))
        return squeeze(pdf.all.map((page) => page.text).join(' '))
      }
    }
  )

  test('should say on every product that simulated data are simulated', async function () {
    const simulated = join(out, 'simulated-phase-1')
    for (const name of [
      'abstract.html',
      'handout.html',
      'newsletter.html',
      'newsletter.txt',
      'poster.html'
    ])
      expect(
        textOf(readFileSync(join(simulated, name), 'utf8')),
        name
      ).toContain('Simulateddata')
    for (const name of ['poster.pdf', 'handout.pdf']) {
      const pdf = await readPdf(
        readFileSync(join(out, 'simulated-phase-1', name))
      )
      for (const page of pdf.all)
        expect(squeeze(page.text), name).toContain('Simulateddata')
    }
  })

  test('should print no word of a template that stands for content', function () {
    for (const slug of slugs)
      for (const name of ['abstract', 'handout', 'poster']) {
        const text = textOf(
          readFileSync(join(out, slug, `${name}.html`), 'utf8')
        )
        for (const words of [
          'Titleofthetrial',
          'Institute,City',
          'Shorttitle',
          'Whatfollows'
        ])
          expect(text, `${name} of ${slug}`).not.toContain(words)
      }
  })

  test('should write the same bytes again', function () {
    const again = join(folder, 'again')
    expect(run(['build', 'tuxedo-1', '--out', again]).status).toBe(0)
    for (const name of readdirSync(join(again, 'tuxedo-1'))) {
      if (name === 'images') continue
      const first = readFileSync(join(out, 'tuxedo-1', name))
      expect(
        readFileSync(join(again, 'tuxedo-1', name)).equals(first),
        name
      ).toBe(true)
    }
  })

  test('should trace a value', function () {
    const {status, stdout} = run([
      'trace',
      'simulated-phase-1',
      'treated',
      '--out',
      out
    ])
    expect(status).toBe(0)
    expect(stdout).toContain('content/simulated-phase-1/adsl.csv:')
  })
})

describe('bad input', function () {
  const content = join(folder, 'content')
  const out = join(folder, 'bad')

  beforeAll(function () {
    for (const slug of ['tuxedo-1', 'il13ra2-car-t-glioma'])
      cpSync(join(root, 'content', slug), join(content, slug), {
        recursive: true
      })
  })

  test('should keep old products of what is refused, and build the rest', function () {
    const options = ['--content', content, '--out', out, '--only', 'abstract']
    expect(run(['build', ...options]).status).toBe(0)
    const path = join(content, 'tuxedo-1/summary.md')
    const text = readFileSync(path, 'utf8')
    const old = readFileSync(join(out, 'tuxedo-1/abstract.txt'))
    writeFileSync(path, text.replace('`= orr', '`= nothing'))
    const {status, stdout} = run(['build', ...options])
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /tuxedo-1\/summary\.md:\d+:\d+ {2}error {2}value-exists/
    )
    // The other one is as the first build left it.
    expect(stdout).toMatch(/\n +2 +0 +1 +1 +0 +\d+\.\d\n/)
    expect(readFileSync(join(out, 'tuxedo-1/abstract.txt'))).toEqual(old)
    expect(existsSync(join(out, 'tuxedo-1/stale.txt'))).toBe(true)
    expect(existsSync(join(out, '.staging'))).toBe(false)
    writeFileSync(path, text)
    expect(run(['build', ...options]).status).toBe(0)
    expect(existsSync(join(out, 'tuxedo-1/stale.txt'))).toBe(false)
  })

  test('should write what needs no browser where there is none', function () {
    const {status, stderr} = run(
      ['build', '--content', content, '--out', join(folder, 'none')],
      {PUPPETEER_EXECUTABLE_PATH: '/nonexistent/chrome'}
    )
    expect(status).toBe(3)
    expect(stderr).toContain('PUPPETEER_EXECUTABLE_PATH')
    expect(stderr).toContain('--no-pdf')
    expect(readdirSync(join(folder, 'none/tuxedo-1')).sort()).toEqual([
      'abstract.html',
      'abstract.txt',
      'ard.json',
      'handout.html',
      'images',
      'newsletter-fragment.html',
      'newsletter.eml',
      'newsletter.html',
      'newsletter.txt',
      'plain.html',
      'poster.html',
      'trace.json'
    ])
  })

  test('should start no browser under --no-pdf', function () {
    const {status} = run(
      [
        'build',
        '--no-pdf',
        '--content',
        content,
        '--out',
        join(folder, 'nopdf')
      ],
      {PUPPETEER_EXECUTABLE_PATH: '/nonexistent/chrome'}
    )
    expect(status).toBe(0)
  })

  test('should refuse unknown results under --strict', function () {
    const {status, stdout} = run([
      'check',
      'her2-car-t-brain-metastases',
      '--strict',
      '--only',
      'abstract'
    ])
    expect(stdout).toContain('value-known')
    expect(status).toBe(1)
  })

  test('should rewrite pins under --update', function () {
    const path = join(content, 'pins/summary.md')
    mkdirSync(join(content, 'pins'))
    const text = readFileSync(join(root, 'templates/new/summary.md'), 'utf8')
    const stale = `${text.replace('TITLE', 'Pins')}`
    const pinned = stale.replace(/`= treated`/, '`= treated => 999`')
    expect(pinned).not.toBe(stale)
    writeFileSync(path, pinned)
    const options = [
      'build',
      'pins',
      '--content',
      content,
      '--out',
      out,
      '--only',
      'abstract'
    ]
    expect(run(options).stdout).toContain('value-pinned')
    expect(run([...options, '--update']).status).toBe(0)
    expect(readFileSync(path, 'utf8')).toMatch(/`= treated => \d{1,2}`/)
    expect(run(options).status).toBe(0)
  })

  test('should stop when it is interrupted, and leave nothing half-written', async function () {
    const stopped = join(folder, 'stopped')
    const child = spawn(process.execPath, [cli, 'build', '--out', stopped], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe']
    })
    let stderr = ''
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
    await new Promise((resolve) => {
      const timer = setInterval(() => {
        if (!existsSync(join(stopped, 'report.json'))) return
        clearInterval(timer)
        resolve(undefined)
      }, 20)
    })
    child.kill('SIGINT')
    const code = await new Promise((resolve) => child.on('exit', resolve))
    expect(code).toBe(130)
    expect(stderr).toContain('the next build goes on from there')
    expect(stderr).not.toMatch(/\bat .*\.js:/)
    expect(existsSync(join(stopped, '.staging'))).toBe(false)
  })
})

/** Figures of newsletters are pictures. */
function isText({at, output}: {at: string; output: string}): boolean {
  return output !== 'newsletter' || !at.startsWith('fig-')
}
