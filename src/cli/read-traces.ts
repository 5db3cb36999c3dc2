import {z} from 'zod'
import {type Effects, readText} from '../build/effects.ts'
import type {ComparedValue, Traces} from '../output/diff-traces.ts'
import {UsageError} from './terminal.ts'

const traceSchema = z.object({
  values: z.array(
    z.object({result: z.string(), text: z.string(), value: z.string()})
  )
})

/**
 * Reads the traces of a build.
 *
 * @param path
 *   A `trace.json`, the folder of a summary, or a folder of such folders.
 * @returns
 *   Traced values by summary.
 * @throws {UsageError}
 *   If there are none.
 */
export async function readTraces(
  effects: Effects,
  path: string
): Promise<Traces> {
  const entries = await effects.list(path)
  if (!entries) {
    const text = await readText(effects, path)
    if (text === undefined)
      throw new UsageError(
        `Cannot find \`${path}\`, expected a folder of products or a \`trace.json\``
      )
    return new Map([[nameOf(path), decode(path, text)]])
  }

  const traces = new Map<string, readonly ComparedValue[]>()
  const own = `${path}/trace.json`
  const text = await readText(effects, own)
  if (text !== undefined) return traces.set(nameOf(path), decode(own, text))

  for (const {isFolder, name} of entries) {
    if (!isFolder || name.startsWith('.')) continue
    const file = `${path}/${name}/trace.json`
    const text = await readText(effects, file)
    if (text !== undefined) traces.set(name, decode(file, text))
  }
  if (traces.size > 0) return traces
  throw new UsageError(
    `Cannot find a \`trace.json\` in \`${path}\` or its folders; run \`npm run build\` first`
  )
}

/** Folder of a trace, which is the name of its summary. */
function nameOf(path: string): string {
  const names = path.replace(/\/[^/]*\.json$/, '').split('/')
  return names.at(-1) ?? path
}

function decode(path: string, text: string): readonly ComparedValue[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new UsageError(`Unexpected contents of \`${path}\`, expected JSON`)
  }
  const parsed = traceSchema.safeParse(json)
  if (parsed.success) return parsed.data.values
  const [issue] = parsed.error.issues
  throw new UsageError(
    `Unexpected contents of \`${path}\`, expected a trace: \`${issue?.path.map(String).join('.') ?? ''}\` is wrong`
  )
}
