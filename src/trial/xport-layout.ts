/** What is wrong with an XPORT file. */
export interface XportProblem {
  readonly reason: string
  readonly fix: string
  /** Byte, from 0. */
  readonly offset: number
}

export interface XportVariable {
  readonly name: string
  readonly label: string
  readonly numeric: boolean
  /** Bytes in an observation. */
  readonly length: number
  /** First byte in an observation. */
  readonly position: number
  /** Name of its format, without width: `DATE`; may be empty. */
  readonly format: string
}

/** Where the parts of an XPORT file are. */
export interface XportLayout {
  readonly variables: readonly XportVariable[]
  /** Bytes of an observation. */
  readonly rowLength: number
  /** First byte of the first observation. */
  readonly start: number
}

const recordSize = 80
const prefix = 'HEADER RECORD*******'
const exportAgain =
  'Export the data set again in version 5 form (`libname out xport "adsl.xpt"; proc copy …`), and copy the file as binary.'

/**
 * Reads the headers of a SAS transport file of version 5 (SAS TS-140, “Record
 * layout of a SAS version 5 or 6 data set in SAS transport format”): records
 * of 80 bytes, integers with the highest byte first.
 *
 * @returns
 *   The layout, or why the file is refused.
 */
export function readXportLayout(bytes: Uint8Array): XportLayout | XportProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const known = checkKind()
  if (known) return known

  // Library and two records of its dates; member and descriptor with theirs.
  for (const [offset, name] of [
    [0, 'LIBRARY'],
    [240, 'MEMBER'],
    [320, 'DSCRPTR'],
    [560, 'NAMESTR']
  ] as const)
    if (!isHeader(offset, name)) return missingHeader(offset, name)

  const size = Number(text(240 + 74, 4))
  if (size !== 140 && size !== 136)
    return corrupt(
      240 + 74,
      `a variable descriptor of ${size || 'unknown'} bytes`
    )
  const count = Number(text(560 + 54, 4))
  if (!Number.isInteger(count) || count < 1)
    return corrupt(560 + 54, 'a number of variables that is none')
  const end = 640 + count * size
  const header = Math.ceil(end / recordSize) * recordSize
  if (!isHeader(header, 'OBS')) return missingHeader(header, 'OBS')

  const variables: XportVariable[] = []
  let rowLength = 0
  for (let offset = 640; offset < end; offset += size) {
    const kind = view.getInt16(offset)
    const length = view.getInt16(offset + 4)
    const numeric = kind === 1
    if (kind !== 1 && kind !== 2) return corrupt(offset, `type ${kind}`)
    if (length < (numeric ? 2 : 1) || (numeric && length > 8))
      return corrupt(offset + 4, `a variable of ${length} bytes`)
    variables.push({
      name: text(offset + 8, 8).trim(),
      label: text(offset + 16, 40).trim(),
      format: text(offset + 56, 8).trim(),
      position: view.getInt32(offset + 84),
      numeric,
      length
    })
    rowLength += length
  }
  const outside = variables.findIndex(
    ({length, position}) => position < 0 || position + length > rowLength
  )
  if (outside >= 0)
    return corrupt(
      640 + outside * size + 84,
      'a variable outside of its observation'
    )

  const start = header + recordSize
  for (let offset = start; offset < bytes.length; offset += recordSize)
    if (isHeader(offset, 'MEMBER'))
      return problem(
        offset,
        'second data set, expected one a file',
        'Export each data set to a file of its own.'
      )
  return {variables, rowLength, start}

  function checkKind(): XportProblem | undefined {
    if (text(0, 25) === `${prefix}LIBV8`)
      return problem(
        0,
        'SAS transport version 8, expected version 5',
        'Export the data set in version 5 form: `%loc2xpt(…, format=V5)`, or `libname out xport "adsl.xpt"; proc copy …`.'
      )
    if (text(0, 14) === '**COMPRESSED**')
      return problem(
        0,
        'PROC CPORT file, expected an XPORT file',
        'Write it with `libname out xport "adsl.xpt"; proc copy …`.'
      )
    if (!isHeader(0, 'LIBRARY')) return missingHeader(0, 'LIBRARY')
    const rest = bytes.length % recordSize
    return rest === 0
      ? undefined
      : problem(
          bytes.length - rest,
          `a record of ${rest} bytes, expected 80: the file is cut off, or was copied as text`,
          exportAgain
        )
  }

  function isHeader(offset: number, name: string): boolean {
    return text(offset, 48) === `${prefix}${name.padEnd(8)}HEADER RECORD!!!!!!!`
  }

  function missingHeader(offset: number, name: string): XportProblem {
    return problem(
      offset,
      offset >= bytes.length
        ? `end of the file, expected its \`${name}\` header`
        : `data, expected the \`${name}\` header of SAS transport version 5`,
      exportAgain
    )
  }

  function text(offset: number, length: number): string {
    return String.fromCharCode(...bytes.subarray(offset, offset + length))
  }
}

function corrupt(offset: number, what: string): XportProblem {
  return problem(
    offset,
    `${what}, expected one of SAS transport version 5`,
    exportAgain
  )
}

function problem(offset: number, what: string, fix: string): XportProblem {
  return {reason: `Unexpected ${what}`, fix, offset}
}
