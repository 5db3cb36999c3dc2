import type {Mailer} from '../output/mailer.ts'

/** Adds what a mailing system asks for at the end of the body. */
export function withBodyEnd(html: string, {'body-end': end}: Mailer): string {
  return end === undefined
    ? html
    : html.replace(/(?=<\/body>)/, () => `${end}\n`)
}
