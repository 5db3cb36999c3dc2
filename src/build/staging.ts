import type {Effects, FileStamp} from './effects.ts'
import type {Products} from './products.ts'

/**
 * Puts a folder of products in place, all of them or none.
 *
 * They are written to a folder of this process, which then takes the place of
 * the old one by its name.
 *
 * @param effects
 *   The world.
 * @param staging
 *   Folder of this process, on the disk of the output folder.
 * @param out
 *   Output folder.
 * @param slug
 *   Name of the folder in it.
 * @param products
 *   All that it holds then.
 * @returns
 *   Stamps of the files, by their path in the folder.
 */
export async function commitProducts(
  effects: Effects,
  staging: string,
  out: string,
  slug: string,
  products: Products
): Promise<ReadonlyMap<string, FileStamp>> {
  const next = `${staging}/new/${slug}`
  const old = `${staging}/old/${slug}`
  const target = `${out}/${slug}`

  for (const [path, contents] of products) {
    if (path.startsWith('/') || path.split('/').includes('..')) {
      throw new RangeError(`Cannot write \`${path}\` outside its summary`)
    }
    await effects.write(`${next}/${path}`, contents)
  }

  // Here rather than later, when another build may have replaced them.
  const paths = [...products.keys()]
  const found = await effects.stamps(paths.map((path) => `${next}/${path}`))
  const stamps = new Map<string, FileStamp>()
  for (const [index, path] of paths.entries()) {
    const stamp = found[index]
    if (stamp) stamps.set(path, stamp)
  }

  await replace(effects, next, target, old)
  return stamps
}

/** Times that another build may come between. */
const tries = 5

/** Gives a folder the name of another one, which goes. */
async function replace(
  effects: Effects,
  next: string,
  target: string,
  old: string
): Promise<void> {
  let putAside = false

  for (let left = tries; ; left--) {
    try {
      if ((await effects.list(target)) !== undefined) {
        await effects.remove(old)
        await effects.move(target, old)
        putAside = true
      }
      await effects.move(next, target)
      break
    } catch (error) {
      if (left > 1) continue
      if (putAside && (await effects.list(target)) === undefined)
        await effects.move(old, target)
      throw error
    }
  }

  await effects.remove(old)
}

/** Folder for the unfinished work of a process. */
export function stagingOf(out: string, pid: number): string {
  return `${out}/.staging/${pid}`
}

/**
 * Removes what processes left that ended in the middle of their work, and
 * gives back the products that they had put aside.
 */
export async function sweepStaging(
  effects: Effects,
  out: string
): Promise<void> {
  const entries = (await effects.list(`${out}/.staging`)) ?? []

  for (const {name} of entries) {
    const pid = Number(name)
    if (Number.isInteger(pid) && effects.isRunning(pid)) continue
    const left = `${out}/.staging/${name}`

    for (const {name: slug} of (await effects.list(`${left}/old`)) ?? []) {
      if ((await effects.list(`${out}/${slug}`)) !== undefined) continue
      await effects.move(`${left}/old/${slug}`, `${out}/${slug}`)
    }

    await effects.remove(left)
  }

  const rest = (await effects.list(`${out}/.staging`)) ?? []
  if (rest.length === 0) await effects.remove(`${out}/.staging`)
}

/** Removes the folder of a process, and the one above if it was the last. */
export async function removeStaging(
  effects: Effects,
  out: string,
  pid: number
): Promise<void> {
  await effects.remove(stagingOf(out, pid))
  const rest = (await effects.list(`${out}/.staging`)) ?? []
  if (rest.length === 0) await effects.remove(`${out}/.staging`)
}
