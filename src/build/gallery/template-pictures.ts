import {createHash} from 'node:crypto'
import type {OutputName} from '../../markdown/index.ts'
import type {Printer} from '../../print/index.ts'
import {parseTemplateSettings} from '../../template/template-settings.ts'
import type {Effects} from '../effects.ts'
import {createPipeline} from '../pipeline.ts'
import {templateFolders} from '../template-folders.ts'

/** A template and what a picture of it is named. */
export interface PicturedTemplate {
  /** `poster/classic` */
  readonly folder: string
  readonly output: OutputName
  /** `poster-classic.png` */
  readonly picture: string
  /** SHA-256 of its files: a picture is current if it has the same. */
  readonly digest: string
}

/** Width of each picture: what a page of documentation has room for. */
const widthPx = {poster: 1000, other: 620}

/** Templates that ship, in order, with the digests of their files. */
export async function listTemplates(
  effects: Pick<Effects, 'list' | 'readBytes'>,
  root: string
): Promise<readonly PicturedTemplate[]> {
  const found: PicturedTemplate[] = []
  for (const group of templateFolders)
    for (const {isFolder, name} of (await effects.list(`${root}/${group}`)) ??
      []) {
      if (!isFolder) continue
      const folder = `${group}/${name}`
      const hash = createHash('sha256')
      let yaml = ''
      const files = (await effects.list(`${root}/${folder}`)) ?? []
      for (const file of files.map((each) => each.name).toSorted()) {
        const bytes = await effects.readBytes(`${root}/${folder}/${file}`)
        if (!bytes) continue
        hash.update(`${file}\0`).update(bytes)
        if (file === 'template.yaml') yaml = new TextDecoder().decode(bytes)
      }
      found.push({
        digest: hash.digest('hex'),
        folder,
        output: parseTemplateSettings(yaml, `${folder}/template.yaml`).output,
        picture: `${group}-${name}.png`
      })
    }
  return found.toSorted((a, b) => (a.folder < b.folder ? -1 : 1))
}

/**
 * Makes the picture of a template: the first page of a summary in it.
 *
 * @param summary
 *   Path of the folder of a summary that chooses no templates.
 * @throws {Error}
 *   If the summary cannot be made with it: both belong to the project.
 */
export async function pictureTemplate(
  {folder, output}: PicturedTemplate,
  effects: Effects,
  root: string,
  summary: string,
  printer: Printer
): Promise<Uint8Array> {
  const pipeline = await createPipeline(effects, {
    outputs: [output],
    strict: true,
    templates: root,
    update: false
  })
  const bytes = await effects.readWithin(summary, 'summary.md')
  const name = folder.slice(folder.indexOf('/') + 1)
  const text = new TextDecoder()
    .decode(bytes)
    .replace(/^---\n/, `---\ntemplates: {${output}: ${name}}\n`)
  const {file, products} = await pipeline({
    outputs: [output],
    path: `${summary}/summary.md`,
    printer,
    readSibling: async (sibling) => effects.readWithin(summary, sibling),
    slug: summary.slice(summary.lastIndexOf('/') + 1),
    text
  })
  const named = new RegExp(`^${output}(?:\\.EMBARGOED)?\\.html$`)
  const path = [...products.keys()].find((each) => named.test(each))
  if (file.messages.length > 0 || path === undefined)
    throw new Error(
      `Cannot make \`${folder}\`:\n${file.messages.map(({reason}) => reason).join('\n')}`
    )
  const html = String(products.get(path))
  const paged = html.includes('data-page=')
    ? html
    : withWindow(withPictures(html, products))
  return printer.withSheet(paged, async (sheet) =>
    sheet.png(output === 'poster' ? widthPx.poster : widthPx.other)
  )
}

/** Puts the files of pictures into a message: nothing else is loaded. */
function withPictures(
  html: string,
  products: ReadonlyMap<string, Uint8Array | string>
): string {
  return html.replaceAll(/\bsrc="(images\/[^"]+)"/g, function (all, path) {
    const bytes = products.get(String(path))
    return bytes instanceof Uint8Array
      ? `src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}"`
      : all
  })
}

/** Shows the beginning of what has no pages, as in a window. */
function withWindow(html: string): string {
  return html
    .replace(
      /<body[^>]*>/,
      (all) =>
        `${all}<div data-page="1" style="height:900px;overflow:hidden;width:640px">`
    )
    .replace('</body>', '</div></body>')
}
