import {writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'

// Prints files of Typst with the compiler that lies in a folder.

interface Compiler {
  readonly pdf: (document: {readonly mainFilePath: string}) => Uint8Array
  readonly evictCache: (maxAge: number) => void
}

interface CompilerModule {
  readonly NodeCompiler: {
    readonly create: (settings: {
      readonly fontArgs: readonly {readonly fontPaths: readonly string[]}[]
      readonly workspace: string
    }) => Compiler
  }
}

const [home = '', folder = '', ...names] = process.argv.slice(2)
const load = createRequire(join(home, 'package.json'))
const {NodeCompiler} = load(
  '@myriaddreamin/typst-ts-node-compiler'
) as CompilerModule
const compiler = NodeCompiler.create({
  fontArgs: [{fontPaths: [join(folder, 'fonts')]}],
  workspace: folder
})

for (const name of names) {
  const bytes = compiler.pdf({mainFilePath: join(folder, `${name}.typ`)})
  writeFileSync(join(folder, `${name}.pdf`), bytes)
  // As its own `watch` does after each document.
  compiler.evictCache(10)
}
