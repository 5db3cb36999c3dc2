/** What it means that something cannot be written, by code of Node.js. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it is not allowed to you',
  EDQUOT: 'your share of the disk is used up',
  EEXIST: 'something else has that name',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENOENT: 'no file or folder can be made there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of that path is a file, not a folder',
  EPERM: 'it is not allowed to you',
  EROFS: 'the disk is read-only'
}

/** An error of a tool or of this computer in plain words. */
export function explainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  const path = 'path' in error ? String(error.path) : undefined
  const reason = reasons[code]
  if (reason === undefined) return error.message
  return path === undefined
    ? `Cannot write: ${reason} (${code})`
    : `Cannot write \`${path}\`: ${reason} (${code})`
}
