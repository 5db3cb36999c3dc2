import {PrintError, type PrintErrorCode} from '../../print/print-error.ts'

/** An error as plain data, to send from one thread to another. */
export interface WireError {
  readonly name: string
  readonly message: string
  readonly stack?: string | undefined
  /** Of a `PrintError`. */
  readonly code?: PrintErrorCode | undefined
}

/** Packs what was thrown. */
export function packError(thrown: unknown): WireError {
  if (!(thrown instanceof Error))
    return {message: String(thrown), name: 'Error'}
  const {message, name, stack} = thrown
  const code = thrown instanceof PrintError ? thrown.code : undefined
  return {code, message, name, stack}
}

/** The error again; those of printing keep their class, others their name. */
export function unpackError({code, message, name, stack}: WireError): Error {
  const error = code
    ? new PrintError(code, message)
    : Object.assign(new Error(message), {name})
  if (stack !== undefined) error.stack = stack
  return error
}
