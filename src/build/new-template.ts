import type {Effects} from './effects.ts'
import {isSlug, slugRule} from './slug.ts'

/** What to copy, and to which name. */
export interface NewTemplateSettings {
  readonly templates: string
  /** `poster/classic`. */
  readonly from: string
  /** Name of the new folder beside it. */
  readonly name: string
}

/** The folder that was written, or why none was. */
export type NewTemplate = {readonly folder: string} | {readonly refused: string}

/**
 * Begins a template: a copy of one that is there, to be changed.
 *
 * @returns
 *   Its folder; a reason if there is none to copy, or the name is taken.
 */
export async function newTemplate(
  effects: Pick<Effects, 'list' | 'readBytes' | 'write'>,
  {from, name, templates}: NewTemplateSettings
): Promise<NewTemplate> {
  if (!isSlug(name))
    return {refused: `Unexpected name \`${name}\`, expected ${slugRule}`}
  if (!/^[a-z]+\/[a-z\d][a-z\d-]*$/.test(from))
    return {
      refused: `Unexpected template \`${from}\`, expected one such as \`poster/classic\``
    }

  const source = `${templates}/${from}`
  const entries = (await effects.list(source)) ?? []
  if (!entries.some((entry) => entry.name === 'template.yaml'))
    return {
      refused: `Unexpected template \`${from}\`, expected a folder of \`${templates}/\` with \`template.yaml\``
    }

  const folder = `${templates}/${from.split('/')[0] ?? ''}/${name}`
  if ((await effects.list(folder)) !== undefined)
    return {
      refused: `Unexpected name \`${name}\`, there is \`${folder}\`; choose another, or change what is there`
    }

  for (const entry of entries) {
    if (entry.isFolder) continue
    const bytes = await effects.readBytes(`${source}/${entry.name}`)
    if (bytes) await effects.write(`${folder}/${entry.name}`, bytes)
  }
  return {folder}
}
