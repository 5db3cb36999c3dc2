import type {BrowserEffects} from '../browser-effects.ts'

const linuxNames = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable'
] as const

const macNames = [
  'Google Chrome',
  'Chromium',
  'Microsoft Edge',
  'Google Chrome Canary'
] as const

const windowsFiles = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`
] as const

const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']

/** Names or paths to show for the places of a platform that were tried. */
export interface SystemPaths {
  /** Files to look at, in order of preference. */
  readonly paths: readonly string[]
  /** How the message of a failed search sums them up. */
  readonly summary: string
}

/** Where browsers usually are on this platform. */
export function systemPaths(effects: BrowserEffects): SystemPaths {
  if (effects.platform === 'darwin') return macPaths(effects)
  if (effects.platform === 'win32') return windowsPaths(effects)
  return linuxPaths(effects)
}

function linuxPaths({pathEntries}: BrowserEffects): SystemPaths {
  const fixed = '/opt/google/chrome/chrome'
  const snap = '/snap/bin/chromium'
  const found = linuxNames.flatMap(function (name) {
    return pathEntries.map((folder) => `${folder}/${name}`)
  })
  const paths = [...new Set([...found, fixed, snap])]

  return {
    // Snaps last: they cannot be driven over a pipe.
    paths: [
      ...paths.filter((path) => !isSnap(path)),
      ...paths.filter((path) => isSnap(path))
    ],
    summary: `${linuxNames.join(', ')} (on PATH), ${fixed}, ${snap}`
  }
}

function macPaths({homeDir}: BrowserEffects): SystemPaths {
  const paths = macNames.flatMap(function (name) {
    const app = `Applications/${name}.app/Contents/MacOS/${name}`
    return [`/${app}`, `${homeDir}/${app}`]
  })
  return {paths, summary: paths.join(', ')}
}

function windowsPaths({env}: BrowserEffects): SystemPaths {
  const roots = windowsRoots.flatMap((name) => env[name] ?? [])
  const paths = windowsFiles.flatMap(function (file) {
    return roots.map((root) => `${root}\\${file}`)
  })
  return {paths, summary: paths.join(', ')}
}

/** Whether a file is a snap, which is confined. */
export function isSnap(path: string): boolean {
  return path.startsWith('/snap/')
}
