import type {
  BrowserEffects,
  CachedBuild,
  Unavailable,
  UnpackedBrowser
} from '../../src/print/browser-effects.ts'

/** A world with only what a test puts in it. */
export interface FakeWorld {
  readonly arch?: string
  readonly builds?: readonly CachedBuild[]
  readonly bundled?: Unavailable | UnpackedBrowser
  readonly env?: Readonly<Record<string, string>>
  /** Executables with what they say to `--version`, or why they do not. */
  readonly files?: ReadonlyMap<string, string | Unavailable | undefined>
  readonly platform?: string
  readonly uid?: number
}

/** What npm leaves when it was told to install nothing optional. */
export const notInstalled: Unavailable = {
  reason:
    'not installed (npm ci ran with --omit=optional, or this is not Linux x64)'
}

/** Effects in a world of values; `asked` lists what was run. */
export function createFakeEffects(world: FakeWorld = {}): BrowserEffects & {
  readonly asked: string[]
} {
  const {files = new Map<string, string | Unavailable | undefined>()} = world
  const asked: string[] = []

  return {
    arch: world.arch ?? 'x64',
    asked,
    env: world.env ?? {},
    homeDir: '/home/ada',
    isExecutable: async (path) => files.has(path),
    killProcess: () => {},
    makeTempDir: async () => '/tmp/profile',
    parallelism: 2,
    pathEntries: ['/usr/local/bin', '/usr/bin', '/snap/bin'],
    platform: world.platform ?? 'linux',
    puppeteerCacheBuilds: async () => world.builds ?? [],
    removeDir: async () => {},
    uid: world.uid ?? 1000,
    unpackBundled: async () => world.bundled ?? notInstalled,
    async versionOf(path, libraryPath) {
      asked.push(libraryPath === undefined ? path : `${path} + ${libraryPath}`)
      const answer = files.get(path)
      return typeof answer === 'object' ? answer : {version: answer}
    }
  }
}
