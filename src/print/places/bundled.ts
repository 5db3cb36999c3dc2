import type {BrowserPlace} from '../browser-place.ts'

/** The browser that comes with the npm packages, on Linux x64 with glibc. */
export const bundled: BrowserPlace = {
  name: '@sparticuz/chromium',
  async look({arch, platform, unpackBundled}) {
    if (platform !== 'linux' || arch !== 'x64') {
      const outcome = `not for ${platform} ${arch}, only for Linux x64`
      return {candidates: [], outcome}
    }

    const unpacked = await unpackBundled()
    if ('reason' in unpacked) return {candidates: [], outcome: unpacked.reason}

    const {executablePath, fontConfigPath, libraryPath, version} = unpacked
    const candidate = {
      fontConfigPath,
      libraryPath,
      path: executablePath,
      pipe: true,
      why: `unpacked from @sparticuz/chromium ${version}`
    }
    return {candidates: [candidate], outcome: ''}
  }
}
