/** Tag of the orientation (Exif 2.32, 4.6.4). */
const orientationTag = 0x0112

/**
 * Orientation that the EXIF segment of a JPEG file asks for.
 *
 * @param segment
 *   From its marker to its end.
 * @returns
 *   1 to 8; 1, upright, where it does not say.
 */
export function orientationOf(segment: Uint8Array): number {
  const view = new DataView(
    segment.buffer,
    segment.byteOffset,
    segment.byteLength
  )
  const start = 10
  const isExif =
    segment.length >= start + 8 &&
    String.fromCodePoint(...segment.subarray(4, 10)) === 'Exif\0\0'
  if (!isExif) return 1
  const little = view.getUint16(start) === 0x4949
  const directory = start + view.getUint32(start + 4, little)
  if (directory + 2 > segment.length) return 1
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > segment.length) return 1
    if (view.getUint16(entry, little) !== orientationTag) continue
    return view.getUint16(entry + 8, little)
  }

  return 1
}
