import {z} from 'zod'

/**
 * Colours and roles that CSS, figures and mail all read, as in
 * `templates/themes/<id>.yaml`. All colours are `#rrggbb`.
 */
export interface Theme {
  readonly id: string
  readonly accent: string
  readonly accentDark: string
  readonly accentMid: string
  readonly accentTint: string
  readonly accentWash: string
  readonly ink: string
  readonly muted: string
  readonly hair: string
  readonly paper: string
  readonly progress: string
  /** Fill of what was not assessed: hatched with this on paper. */
  readonly hatch: string
}

const colour = z.string().regex(/^#[\dA-Fa-f]{6}$/)

/**
 * Shape of a file in `templates/themes/`: keys in kebab case; yields a `Theme`.
 */
export const themeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][\da-z-]*$/),
    accent: colour,
    'accent-dark': colour,
    'accent-mid': colour,
    'accent-tint': colour,
    'accent-wash': colour,
    ink: colour,
    muted: colour,
    hair: colour,
    paper: colour,
    progress: colour,
    hatch: colour
  })
  .transform(
    ({
      'accent-dark': accentDark,
      'accent-mid': accentMid,
      'accent-tint': accentTint,
      'accent-wash': accentWash,
      ...same
    }): Theme => ({...same, accentDark, accentMid, accentTint, accentWash})
  )

/** What a figure is drawn for; one unit is one CSS pixel (1/96 in). */
export interface Canvas {
  readonly widthPx: number
  /** Height to fill; absent: the figure's natural height. */
  readonly heightPx?: number | undefined
  /** Size of all text in the figure. */
  readonly fontSizePx: number
  readonly theme: Theme
  /** Family name for the `font-family` attribute. */
  readonly fontFamily: string
  /** Width of text in CSS pixels at `sizePx`. */
  readonly measureText: (
    text: string,
    sizePx: number,
    weight: 400 | 600
  ) => number
}
