/** The part of Vite's websocket that the page uses. */
interface ImportMeta {
  readonly hot?: {
    readonly on: (event: string, take: (data: never) => void) => void
    readonly send: (event: string, data: unknown) => void
  }
}
