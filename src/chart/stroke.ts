import type {Canvas} from './theme.ts'

/** Width of axis lines, outlines and gaps: it grows with the type. */
export function strokePx({fontSizePx}: Canvas): number {
  return Math.max(0.75, fontSizePx * 0.06)
}
