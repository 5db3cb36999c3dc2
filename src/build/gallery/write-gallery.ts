import {nodeEffects} from '../node-effects.ts'
import {readLibrary} from '../library.ts'
import {writeDigest} from './digest-in-png.ts'
import {makeGallery} from './make-gallery.ts'

// Writes `docs/figures.md` and its pictures: `npm run figures`.

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
