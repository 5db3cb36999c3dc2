import type {OutputName} from '../markdown/index.ts'
import {linePlace} from '../diagnostic/index.ts'
import {page} from '../html/page.ts'
import {sanitize} from '../html/sanitize.ts'
import {popoverCss} from '../html/trace-popover.ts'
import {assembleAbstract} from '../output/assemble-abstract.ts'
import {assembleHandout} from '../output/assemble-handout.ts'
import {assemblePlain} from '../output/assemble-plain.ts'
import {assemblePoster} from '../output/assemble-poster.ts'
import {citationTags} from '../output/citation-tags.ts'
import {checkSubmission} from '../output/check-submission.ts'
import {abstractText, countAbstract} from '../output/count-abstract.ts'
import {element} from '../output/hast.ts'
import {linkedData} from '../output/linked-data.ts'
import {mapDocument} from '../output/map-document.ts'
import {showings} from '../output/printed-values.ts'
import {themeCss} from '../output/theme-css.ts'
import {composeFlowing} from '../template/compose.ts'
import {pageCss} from '../template/page-css.ts'
import {makeNewsletter} from './make-newsletter.ts'
import {makeSheet} from './make-sheet.ts'
import {posterPages} from './poster-pages.ts'
import {
  outputSettings,
  type Product,
  type ProductContext
} from './product-context.ts'
import {traceScript} from './trace-script.ts'

/** `undefined` where the summary has nothing for it. */
type Make = (context: ProductContext) => Promise<Product | undefined>

/** How each product is made. */
export const makers: Readonly<Record<OutputName, Make>> = {
  abstract: makeAbstract,
  poster: makePoster,
  handout: async (context) =>
    makeSheet(
      assembleHandout(
        context.resolved,
        context.figures,
        outputSettings(context)
      ),
      context,
      {picture: false}
    ),
  async plain(context) {
    const {figures, resolved} = context
    const document = assemblePlain(resolved, figures, outputSettings(context))
    return document && makeSheet(document, context, {picture: false})
  },
  newsletter: makeNewsletter
}

/** The poster, on each page that its meeting asks for. */
async function makePoster(context: ProductContext): Promise<Product> {
  const {file, figures, library, look, meeting, resolved} = context
  const document = assemblePoster(resolved, figures, outputSettings(context))
  const chosen = look.templates.get('poster')
  if (!chosen) throw new Error('Cannot find a template of `poster`')
  const pages = posterPages(
    meeting,
    {
      chosen,
      known: library.templates.get('poster') ?? new Map(),
      named: resolved.frontMatter.templates.get('poster')
    },
    file
  )
  const made: Product[] = []
  for (const {name, template} of pages)
    made.push(
      await makeSheet(document, context, {picture: true, name, template})
    )
  return {
    content: made[0]?.content ?? [],
    files: new Map(made.flatMap(({files}) => [...files])),
    inspection: new Map(
      made.flatMap(({inspection}) => [...(inspection ?? [])])
    ),
    proofs: made.flatMap(({proofs}) => proofs)
  }
}

async function makeAbstract(context: ProductContext): Promise<Product> {
  const {file, library, look, meeting, resolved} = context
  const template = templateOf(context, 'abstract')
  const document = mapDocument(
    assembleAbstract(resolved, meeting, outputSettings(context)),
    sanitize
  )
  const body = resolved.tree.children.find(({type}) => type === 'heading')
  const place = linePlace(file.path, body?.position?.start.line ?? 1)
  countAbstract(document, meeting, file, {
    title: resolved.frontMatter.title.place,
    body: place
  })
  checkSubmission(resolved, meeting, file, place)
  const text = abstractText(document)
  const content = composeFlowing(document, template.settings, template.pages)
  const html = page({
    language: document.language,
    title: document.title,
    styles: [
      await library.fonts.css(template.style, text + document.title),
      themeCss(look.theme),
      pageCss(template.settings),
      template.style,
      popoverCss
    ],
    body: content,
    metadata: citationTags(resolved, document.title, {
      meetingName: meeting.name
    }),
    linkedData: linkedData(resolved, document.title, {
      meetingName: meeting.name
    }),
    script: traceScript(context.tracer('abstract', content))
  })
  return {
    content,
    files: new Map([
      ['abstract.html', html],
      ['abstract.txt', `${document.title}\n\n${text}\n`]
    ]),
    proofs: [
      {name: 'abstract.html', content, showing: showings.page},
      {
        name: 'abstract.txt',
        content: [
          element('h1', {}, document.slots.get('title')),
          ...document.sections.flatMap(({blocks}) =>
            blocks.map((block) => element('div', {}, block.content))
          )
        ],
        showing: showings.paper
      }
    ]
  }
}

function templateOf({look}: ProductContext, output: OutputName) {
  const template = look.templates.get(output)
  if (!template) throw new Error(`Cannot find a template of \`${output}\``)
  return template
}
