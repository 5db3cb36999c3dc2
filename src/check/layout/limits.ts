import type {OutputName} from '../../markdown/nodes.ts'
import type {Meeting} from '../../output/meeting.ts'
import type {
  LayoutSettings,
  TemplateSettings
} from '../../template/template-settings.ts'

/** What gates hold the pages of a product to. */
export interface LayoutLimits {
  readonly output: OutputName
  /** By how much pages are enlarged in print, and readers stand farther away. */
  readonly zoom: number
  readonly smallestTypePt: number
  readonly smallestScriptPt: number
  /** From where text of selectors is read, in the order of the template. */
  readonly readers: readonly Reader[]
  /** From where all other text is read. */
  readonly otherDistanceM: number
  readonly smallestAngleArcmin: number
  readonly contrast: {
    readonly text: number
    readonly large: number
    readonly graphics: number
  }
  readonly imageDpi: number
  readonly mostPages: number
  readonly farthestReference: number
  readonly mostUneven: number
  readonly leastFilled: number
  /** Frames that end on one line, by flow. */
  readonly level: readonly (readonly string[])[]
}

interface Reader {
  readonly selector: string
  readonly distanceM: number
}

/**
 * Limits of a template, made stricter by those of a meeting.
 *
 * @param taken
 *   Flows of the layout that was taken, and how many pages it has.
 */
export function layoutLimits(
  settings: TemplateSettings,
  meeting: Pick<Meeting, 'pages'>,
  {
    flows,
    pages
  }: {readonly flows: LayoutSettings['flows']; readonly pages: number}
): LayoutLimits {
  const {output} = settings
  const own = meeting.pages?.[output] ?? {}
  const {'*': other, ...readers} = settings['reading-distances-m'] ?? {}
  const smallestTypePt = Math.max(
    settings['smallest-type-pt'],
    own['smallest-type-pt'] ?? 0
  )
  return {
    contrast: settings.contrast,
    farthestReference: settings['farthest-reference'],
    imageDpi: Math.max(settings['image-dpi'], own['image-dpi'] ?? 0),
    level: Object.values(flows).flatMap((flow) =>
      flow.level ? [flow.frames] : []
    ),
    mostPages: Math.min(
      settings['most-pages'] ?? pages,
      own['most-pages'] ?? Infinity
    ),
    leastFilled: settings['least-filled'],
    mostUneven: settings['most-uneven'],
    otherDistanceM: other ?? (output === 'poster' ? 1 : 0.4),
    output,
    readers: Object.entries(readers).map(([selector, distanceM]) => ({
      distanceM,
      selector
    })),
    smallestAngleArcmin: Math.max(
      settings['smallest-angle-arcmin'],
      own['smallest-angle-arcmin'] ?? 0
    ),
    smallestScriptPt: smallestTypePt * settings['script-share'],
    smallestTypePt,
    zoom: settings.zoom ?? 1
  }
}
