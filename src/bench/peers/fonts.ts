import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {basename} from 'node:path'

/** A face of the handout. */
interface Face {
  readonly family: string
  readonly style: 'italic' | 'normal'
  readonly weight: 400 | 600
  /** Name of its file. */
  readonly file: string
  readonly path: string
}

export type Fonts = readonly Face[]

const {resolve} = createRequire(import.meta.url)

/** The faces that the handout itself is printed in. */
export const fonts: Fonts = [
  face('Inter', 'normal', 400, 'inter/400Regular/Inter_400Regular'),
  face('Inter', 'normal', 600, 'inter/600SemiBold/Inter_600SemiBold'),
  serif('normal', 400, '400Regular/SourceSerif4_400Regular'),
  serif('italic', 400, '400Regular_Italic/SourceSerif4_400Regular_Italic'),
  serif('normal', 600, '600SemiBold/SourceSerif4_600SemiBold')
]

function serif(style: Face['style'], weight: Face['weight'], path: string) {
  return face('Source Serif 4', style, weight, `source-serif-4/${path}`)
}

function face(
  family: string,
  style: Face['style'],
  weight: Face['weight'],
  name: string
): Face {
  const path = resolve(`@expo-google-fonts/${name}.ttf`)
  return {family, file: basename(path), path, style, weight}
}

/** Files of the faces, to lie beside the input. */
export async function readFontFiles(): Promise<
  ReadonlyMap<string, Uint8Array>
> {
  return new Map(
    await Promise.all(
      fonts.map(
        async ({file, path}) => [`fonts/${file}`, await readFile(path)] as const
      )
    )
  )
}
