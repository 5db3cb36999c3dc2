/** A browser in the cache that `npx puppeteer browsers install` fills. */
export interface CachedBuild {
  readonly browser: string
  /** Puppeteer's name of the platform, such as `linux` or `mac_arm`. */
  readonly platform: string
  readonly build: string
  /** Folder of the build. */
  readonly folder: string
}

/** The browser of `@sparticuz/chromium`, ready to run. */
export interface UnpackedBrowser {
  readonly executablePath: string
  /** Folder of the libraries that it needs, for `LD_LIBRARY_PATH`. */
  readonly libraryPath: string
  /** Configuration of the fonts that it falls back to, for `FONTCONFIG_FILE`. */
  readonly fontConfigPath: string
  /** Version of the npm package. */
  readonly version: string
}

/** Why something is not there, in words that follow the name of the place. */
export interface Unavailable {
  readonly reason: string
}

/** What a browser says of itself when it is asked without a window. */
export interface VersionAnswer {
  /** Such as `Chromium 143.0.7499.0`; absent where asking opens a window. */
  readonly version: string | undefined
}

/** All that finding and running a browser asks of the world. */
export interface BrowserEffects {
  /** As `process.platform`. */
  readonly platform: string
  /** As `process.arch`. */
  readonly arch: string
  /** Numeric user; absent on Windows. */
  readonly uid: number | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly homeDir: string
  /** Processors that this process may use. */
  readonly parallelism: number
  /** Folders of the `PATH`, in order. */
  readonly pathEntries: readonly string[]
  /** Whether there is a file that may be run. */
  readonly isExecutable: (path: string) => Promise<boolean>
  /** Builds in the cache of Puppeteer; none when there is no cache. */
  readonly puppeteerCacheBuilds: () => Promise<readonly CachedBuild[]>
  /** Unpacks the browser of `@sparticuz/chromium` unless that was done. */
  readonly unpackBundled: () => Promise<UnpackedBrowser | Unavailable>
  /** Version of a browser, or why it does not run. */
  readonly versionOf: (
    path: string,
    libraryPath?: string
  ) => Promise<VersionAnswer | Unavailable>
  /** Ends a process and all that it started, at once. */
  readonly killProcess: (pid: number) => void
  /** Makes an empty folder for one profile, and sweeps abandoned ones. */
  readonly makeTempDir: () => Promise<string>
  /** Removes a folder with all in it; fine if it is gone. */
  readonly removeDir: (path: string) => Promise<void>
}
