import {z} from 'zod'

const positive = z.number().positive()

/**
 * What a template asks of its pages once they are laid out; keys of
 * `template.yaml`, some of which a meeting may ask more of.
 */
export const gateKeys = {
  /** Smallest type that the product may have, in points. */
  'smallest-type-pt': positive.default(7.5),
  /** Smallest type of what is raised or lowered, as a part of that. */
  'script-share': positive.max(1).default(0.6),
  /**
   * How far readers stand, in meters, by selectors of the text that they read
   * from there; `*`: from all other (default: 1 of a poster, else 0.4).
   */
  'reading-distances-m': z.record(z.string(), positive).optional(),
  /**
   * Least height of capitals, in minutes of arc at that distance (ISO 9241-303
   * asks for 16 and prefers 20).
   */
  'smallest-angle-arcmin': positive.default(16),
  /** Least contrast with the ground, as in WCAG 2. */
  contrast: z
    .strictObject({
      text: positive.default(4.5),
      /** Of text as large as 18 pt, or bold and 14 pt, in the hand. */
      large: positive.default(3),
      graphics: positive.default(3)
    })
    .prefault({}),
  /** Least pixels per printed inch. */
  'image-dpi': positive.default(150),
  /** Most pages (default: those of the template). */
  'most-pages': z.int().positive().optional(),
  /** Farthest that a figure may stand from its reference, in page widths. */
  'farthest-reference': positive.default(0.75),
  /** Least of the room of columns that content takes. */
  'least-filled': positive.max(1).default(0.5),
  /** Most of a column that may be empty where the one beside it is full. */
  'most-uneven': positive.max(1).default(0.25)
}

/** What a meeting asks of the pages of a product. */
export const meetingGates = z.strictObject({
  'smallest-type-pt': positive.optional(),
  'smallest-angle-arcmin': positive.optional(),
  'image-dpi': positive.optional(),
  'most-pages': z.int().positive().optional()
})
