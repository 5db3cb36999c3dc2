/** Mail clients that messages are made for, as caniemail.com names them. */
export const clients: readonly string[] = [
  'gmail.desktop-webmail',
  'gmail.ios',
  'gmail.android',
  'outlook.windows',
  'outlook.macos',
  'outlook.outlook-com',
  'outlook.ios',
  'outlook.android',
  'apple-mail.macos',
  'apple-mail.ios',
  'yahoo.desktop-webmail',
  'yahoo.ios',
  'yahoo.android',
  'samsung-email.android'
]

/** Those of them that one company makes. */
export const gmail = clients.filter((name) => name.startsWith('gmail.'))
export const outlook = clients.filter((name) => name.startsWith('outlook.'))
export const yahoo = clients.filter((name) => name.startsWith('yahoo.'))

/** What clients make of a property or an element that messages may use. */
export interface Support {
  /** Its feature of caniemail.com; absent: none is published. */
  readonly feature?: string
  /** Clients that know it in part. */
  readonly partly?: readonly string[]
  /** Clients that do not know it. */
  readonly not?: readonly string[]
  /** Values that are known to all, where others are not. */
  readonly values?: RegExp
  /** Why messages may use it all the same. */
  readonly why: string
}
