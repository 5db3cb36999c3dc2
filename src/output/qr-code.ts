import type {ElementContent} from 'hast'
import {correction, generate} from 'lean-qr'
import {element} from './hast.ts'

/** Modules of white around the code, as ISO/IEC 18004 asks for. */
const quietZone = 4
const ink = '#15181B'
const ground = '#FFFFFF'

/**
 * Draws the QR code of an address as a vector: ink on white in every theme,
 * as phones need contrast, with its quiet zone inside the picture.
 *
 * Error correction is of level M, or Q where the same size holds it.
 *
 * @param address
 *   An `https:` address.
 * @returns
 *   An `svg` without a size: the template gives it one.
 */
export function qrCode(address: string): ElementContent {
  const code = generate(address, {
    maxCorrectionLevel: correction.Q,
    minCorrectionLevel: correction.M
  })
  const side = String(code.size + 2 * quietZone)
  const runs: string[] = []

  for (let y = 0; y < code.size; y++) {
    let start = -1
    for (let x = 0; x <= code.size; x++) {
      const on = x < code.size && code.get(x, y)
      if (on && start < 0) start = x
      if (on || start < 0) continue
      const width = x - start
      runs.push(`M${start + quietZone} ${y + quietZone}h${width}v1h-${width}z`)
      start = -1
    }
  }

  return element(
    'svg',
    {
      ariaLabel: `QR code of ${address}`,
      className: ['qr'],
      role: 'img',
      // Rows would be told apart by hairlines of the ground.
      shapeRendering: 'crispEdges',
      viewBox: `0 0 ${side} ${side}`,
      xmlns: 'http://www.w3.org/2000/svg'
    },
    [
      element('rect', {fill: ground, height: side, width: side}),
      element('path', {d: runs.join(''), fill: ink})
    ]
  )
}

/** `example.org/a` with a link: what is typed where no phone is at hand. */
export function linkAddress(address: string): ElementContent {
  const words = address.replace(/^https:\/\//, '').replace(/\/$/, '')
  return element('a', {href: address}, [words])
}
