import type {ElementContent} from 'hast'
import {page, type PageScript} from '../html/page.ts'
import {sanitize} from '../html/sanitize.ts'
import {stringify} from '../html/stringify.ts'
import {popoverCss} from '../html/trace-popover.ts'
import type {ProductDocument} from '../output/document.ts'
import {citationTags} from '../output/citation-tags.ts'
import {linkedData} from '../output/linked-data.ts'
import {mapDocument} from '../output/map-document.ts'
import type {Measured} from '../output/measured.ts'
import {plainText} from '../output/plain-text.ts'
import {showings} from '../output/printed-values.ts'
import {themeCss} from '../output/theme-css.ts'
import {createEstimate, estimatedCss} from '../template/estimate.ts'
import {type Layout, layOut} from '../template/lay-out.ts'
import {screenCss} from '../template/screen-css.ts'
import {pageCss} from '../template/page-css.ts'
import {auditSheet} from './audit-sheet.ts'
import {createBodyHtml} from './body-html.ts'
import {checkGlyphs} from './check-glyphs.ts'
import {checkImages} from './check-images.ts'
import {finishSheet} from './finish-sheet.ts'
import type {LoadedTemplate} from './library.ts'
import {
  outputSettings,
  type Product,
  type ProductContext
} from './product-context.ts'
import {traceScript} from './trace-script.ts'

/** What is made of a page. */
interface SheetSettings {
  /** Whether there is a picture of it. */
  readonly picture: boolean
  /** Name of its files without ending (default: the output). */
  readonly name?: string | undefined
  /** Template (default: the one that is chosen). */
  readonly template?: LoadedTemplate | undefined
}

/**
 * Makes a product with pages: HTML, PDF, and a picture where it is asked for.
 *
 * Without a printer only the HTML is made, its layout estimated.
 */
export async function makeSheet(
  assembled: ProductDocument,
  context: ProductContext,
  {
    name = assembled.output,
    picture,
    template = context.look.templates.get(assembled.output)
  }: SheetSettings
): Promise<Product> {
  const {file, figures, input, library, look, resolved} = context
  const {output} = assembled
  if (!template) throw new Error(`Cannot find a template of \`${output}\``)
  const document = mapDocument(assembled, sanitize)
  const content = contentOf(document)
  checkGlyphs(content, familiesOf(template), library.fonts, file)
  const fontCss = await library.fonts.css(
    template.style,
    plainText(content) + document.title
  )
  const {language, title} = document
  const writeBody = createBodyHtml()
  const write = (
    {body, scale}: Pick<Layout, 'body' | 'scale'>,
    css: string,
    script: PageScript
  ) =>
    page({
      language,
      title,
      styles: [...stylesOf(template, scale, fontCss, look), css],
      body,
      writeBody,
      metadata: citationTags(resolved, title, outputSettings(context)),
      linkedData: linkedData(resolved, title, outputSettings(context)),
      script
    })
  // Only the file tells of its values: what is printed runs no script.
  const writeFile = (layout: Pick<Layout, 'body' | 'scale'>, css = '') =>
    write(
      layout,
      css + screenCss(template.settings) + popoverCss,
      traceScript(context.tracer(output, layout.body))
    )

  const files = new Map<string, Uint8Array | string>()
  if (!input.printer) {
    const measure = createEstimate(template.settings)
    const layout = await layOut(document, template, figures, measure)
    files.set(`${name}.html`, writeFile(layout, estimatedCss))
    return {content: layout.body, files, proofs: proofsOf(layout.body)}
  }

  let frames: Measured['frames'] = []
  const shell = shellOf(template, fontCss, look)
  const made = await input.printer.withSheet(shell, async function (sheet) {
    const layout = await layOut(
      document,
      template,
      figures,
      async function (scale, body) {
        const measured = await sheet.measure(scale, body && writeBody(body), {
          language,
          title
        })
        frames = measured.frames
        return measured
      }
    )
    checkImages(layout.body, frames, resolved, output, file)
    const {holds, marked} = await auditSheet(
      sheet,
      layout,
      document,
      template,
      context
    )
    if (!holds) {
      const body = marked()
      if (!context.draft) return {layout, marked: body}
      await sheet.replace(stringify({type: 'root', children: [...body]}))
      return {
        draft: await sheet.pdf(template.settings.zoom),
        layout,
        marked: body
      }
    }
    if (input.layoutOnly) return {layout}
    return {
      layout,
      pdf: await sheet.pdf(template.settings.zoom),
      png: picture
        ? await sheet.png(template.settings['picture-width-px'])
        : undefined
    }
  })

  files.set(`${name}.html`, writeFile(made.layout))
  if (made.pdf) {
    const bytes = await finishSheet(
      {
        pdf: made.pdf,
        body: made.layout.body,
        document,
        template,
        families: familiesOf(template)
      },
      context
    )
    files.set(`${name}.pdf`, bytes)
  }
  if (made.png) files.set(`${name}.png`, made.png)
  const {body, scale} = made.layout
  const inspection = new Map<string, Uint8Array | string>()
  if (made.marked)
    inspection.set(`${name}.html`, writeFile({body: made.marked, scale}))
  if (made.draft) inspection.set(`${name}.pdf`, made.draft)
  return {content: body, files, inspection, proofs: proofsOf(body)}

  function proofsOf(shown: Layout['body']): Product['proofs'] {
    return [
      {name: `${name}.html`, content: shown, showing: showings.page},
      {name: `${name}.pdf`, content: shown, showing: showings.paper}
    ]
  }
}

function stylesOf(
  {settings, style}: LoadedTemplate,
  scale: number,
  fontCss: string,
  {theme}: ProductContext['look']
): readonly string[] {
  return [fontCss, themeCss(theme), pageCss(settings, scale), style]
}

const shells = new Map<string, string>()

/**
 * Page without body, title and language, the same for all documents of a
 * template and theme: the browser keeps it from one to the next.
 */
function shellOf(
  template: LoadedTemplate,
  fontCss: string,
  look: ProductContext['look']
): string {
  const styles = stylesOf(template, 1, fontCss, look)
  const key = styles.join('\n')
  const shell =
    shells.get(key) ?? page({body: [], language: 'en', styles, title: ''})
  // Fonts differ by rare characters of a document.
  if (shells.size > 20) shells.clear()
  shells.set(key, shell)
  return shell
}

function contentOf(document: ProductDocument): ElementContent[] {
  return [
    ...[...document.slots.values()].flat(),
    ...document.sections.flatMap(({blocks}) =>
      blocks.flatMap((block) => block.content)
    )
  ]
}

function familiesOf({style}: LoadedTemplate): readonly string[] {
  return ['Inter', 'Source Serif 4'].filter((name) => style.includes(name))
}
