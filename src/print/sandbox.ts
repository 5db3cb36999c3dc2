import type {BrowserEffects} from './browser-effects.ts'

/** Whether the browser keeps pages in a sandbox, and why not. */
export type Sandbox =
  | {readonly enabled: true}
  | {readonly enabled: false; readonly why: string}

/**
 * The sandbox stays on but for root, for whom Chromium refuses to start, and
 * for who says so, as in containers without user namespaces.
 */
export function sandboxOf({env, uid}: BrowserEffects): Sandbox {
  if (uid === 0) return {enabled: false, why: 'run by root'}

  if (env['CHROME_NO_SANDBOX'] === '1') {
    return {enabled: false, why: 'CHROME_NO_SANDBOX is set'}
  }

  return {enabled: true}
}
