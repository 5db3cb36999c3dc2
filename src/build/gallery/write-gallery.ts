import {nodeEffects} from '../node-effects.ts'
import {readLibrary} from '../library.ts'
import {readDigest, writeDigest} from './digest-in-png.ts'
import {makeGallery} from './make-gallery.ts'
import {
  listTemplates,
  type PicturedTemplate,
  pictureTemplate
} from './template-pictures.ts'

// Writes `docs/figures.md`, its pictures and those of templates: `npm run figures`.

const {readBytes, readWithin, write} = nodeEffects
const folder = 'docs/figures'
const text = await readWithin(folder, 'summary.md')
if (!text) throw new Error(`Cannot find \`${folder}/summary.md\``)

const {markdown, pictures} = await makeGallery(
  new TextDecoder().decode(text),
  (name) => readBytes(`content/simulated-phase-1/${name}`),
  await readLibrary(nodeEffects, 'templates', [])
)
await write('docs/figures.md', markdown)
for (const {digest, draw, name} of pictures)
  await write(`${folder}/${name}`, writeDigest(draw(), digest))

// Pictures of templates that are current are kept: they take a browser.
const templates = await listTemplates(nodeEffects, 'templates')
const old: PicturedTemplate[] = []
for (const each of templates) {
  const known = await readBytes(`docs/templates/${each.picture}`)
  if (!known || readDigest(known) !== each.digest) old.push(each)
}
if (old.length > 0) {
  const answer = await nodeEffects.openPrinter(1)
  if ('missing' in answer) throw new Error(answer.missing)
  const {printer} = answer
  for (const each of old) {
    const png = await pictureTemplate(
      each,
      nodeEffects,
      'templates',
      'content/simulated-phase-1',
      printer
    )
    await write(`docs/templates/${each.picture}`, writeDigest(png, each.digest))
  }
  await printer.close()
}
