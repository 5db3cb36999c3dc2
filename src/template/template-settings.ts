import {parse} from 'yaml'
import {z} from 'zod'
import {outputNames} from '../output/document.ts'
import {gateKeys} from '../output/gate-settings.ts'

const name = z.string().regex(/^[a-z][a-z\d-]*$/)
const positive = z.number().positive()

const flow = z.strictObject({
  /** Frames that the blocks run through, in reading order. */
  frames: z.array(name).min(1),
  /** Ids of the sections of this flow; `rest`: all that no other flow takes. */
  sections: z.union([z.literal('rest'), z.array(name)]),
  /** Whether the frames stand side by side and end on one line. */
  level: z.boolean(),
  /** Most space to add over a head, in points. */
  'max-gap-pt': z.number().nonnegative(),
  /** This flow takes tables with at least so many columns from all others. */
  'wide-tables': z.int().positive().optional(),
  /** This flow takes so many charts, the first ones, from all others. */
  charts: z.int().positive().optional(),
  /**
   * Frames under the only frame of this flow, which is as high as its blocks:
   * they get the rest of the page.
   */
  above: z.array(name).optional(),
  /** No other flow takes charts or tables of this one. */
  'keeps-all': z.boolean().optional(),
  /** Type size of charts of this flow at scale 1, in points. */
  'figure-type-pt': positive.optional(),
  /** Section that opens the next frame, if all still fits. */
  'break-before': name.optional()
})

const page = z.strictObject({
  'width-mm': positive,
  'height-mm': positive
})

/** What `template.yaml` says of a template. */
const templateSchema = z
  .strictObject({
    title: z.string().min(1),
    output: z.enum(outputNames),
    /** Size of the paper; absent: a page for the screen, of any length. */
    page: page.optional(),
    /** Range of the type scale. */
    scale: z
      .strictObject({min: positive, max: positive})
      .refine(({min, max}) => min <= max, 'expected `min` below `max`')
      .default({max: 1, min: 1}),
    /** Type size of charts at scale 1, in points. */
    'figure-type-pt': positive.default(12),
    ...gateKeys,
    /** Most height to add to each row of a table, in points. */
    'row-stretch-pt': z.number().nonnegative().default(0),
    /** Height of a line of text at scale 1, in points. */
    'line-pt': positive.default(12),
    /** Width of the picture of the first page, in pixels. */
    'picture-width-px': z.int().positive().default(1200),
    /** What a short message keeps of the text; the rest stands elsewhere. */
    keeps: z
      .strictObject({
        /** Ids of sections. */
        sections: z.array(name),
        /** Charts, the first ones of the summary. */
        charts: z.int().nonnegative()
      })
      .optional(),
    /** What whoever sends a message must fill in, by its token. */
    tokens: z.record(name, z.string()).optional(),
    /** Pages to try in order: the first that all content fits is taken. */
    layouts: z
      .array(
        z.strictObject({
          file: z.string().regex(/^[a-z][a-z\d-]*\.html$/),
          /** Classes that its pages get besides those in the file. */
          class: z
            .string()
            .regex(/^[a-z][a-z\d-]*(?: [a-z][a-z\d-]*)*$/)
            .optional(),
          /**
           * Least and most width over height of pages that it is made for;
           * absent: that of the template's own page, within 3%.
           */
          aspects: z.tuple([positive, positive]).optional(),
          flows: z
            .record(name, flow)
            .refine(
              (flows) =>
                Object.values(flows).filter(({sections}) => sections === 'rest')
                  .length === 1,
              'expected one flow with `sections: rest`'
            )
        })
      )
      .min(1)
  })
  .readonly()
export type TemplateSettings = z.infer<typeof templateSchema> & {
  /** By how much the page is enlarged in print; absent: not at all. */
  readonly zoom?: number | undefined
}
export type LayoutSettings = TemplateSettings['layouts'][number]
export type FlowSettings = LayoutSettings['flows'][string]

/**
 * Reads `template.yaml`.
 *
 * @param yaml
 *   Text of the file.
 * @param path
 *   Its path, for messages.
 * @throws {Error}
 *   If the file breaks its schema: templates belong to the project.
 */
export function parseTemplateSettings(
  yaml: string,
  path: string
): TemplateSettings {
  const result = templateSchema.safeParse(parse(yaml))
  if (result.success) return result.data
  throw new Error(`${path}: ${z.prettifyError(result.error)}`)
}
