import {
  mkdir,
  readdir,
  rename,
  rm,
  stat,
  utimes,
  writeFile
} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'

/** Packages that are more than modules: machine code, files of their own. */
const apart = [
  '@css-inline/css-inline',
  '@resvg/resvg-js',
  'pdfjs-dist',
  'puppeteer',
  'subset-font'
]

/** A build that runs may still start threads of what is younger. */
const keptMs = 86_400_000

/**
 * The program of threads in one file: more than a thousand modules take most
 * of the time that a thread needs to start.
 *
 * It is made once for each version of the program. Where that cannot be, as in
 * a folder that is read-only, the program is taken as it is.
 *
 * @param program
 *   `thread.js`, compiled, with all that it imports.
 * @param version
 *   What tells one version from others, fit for the name of a file.
 * @param folder
 *   Where to keep it; as deep as the folders of the program, whose paths are
 *   relative.
 */
export async function packThread(
  program: URL,
  version: string,
  folder: URL
): Promise<URL> {
  const packed = new URL(`${version}.js`, folder)
  try {
    await utimes(packed, new Date(), new Date())
    return packed
  } catch {
    // It is not there yet.
  }
  const begun = new URL(`${version}.${process.pid}.tmp`, folder)
  try {
    await mkdir(folder, {recursive: true})
    await sweep(folder)
    await writeFile(begun, await pack(program))
    await rename(begun, packed)
    return packed
  } catch {
    await rm(begun, {force: true}).catch(() => {})
    return program
  }
}

async function pack(program: URL): Promise<string> {
  const {rolldown} = await import('rolldown')
  const bundle = await rolldown({
    external: (id) =>
      apart.some((name) => id === name || id.startsWith(`${name}/`)),
    input: fileURLToPath(program),
    platform: 'node'
  })
  const {output} = await bundle.generate({
    codeSplitting: false,
    // Names stay, for those who read the trace of a crash.
    minify: {codegen: {removeWhitespace: true}, compress: false, mangle: false}
  })
  await bundle.close()
  return output[0].code
}

/** Removes what nothing starts any more. */
async function sweep(folder: URL): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = new URL(name, folder)
    const {mtimeMs} = await stat(file)
    if (Date.now() - mtimeMs > keptMs) await rm(file)
  }
}
