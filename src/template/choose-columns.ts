import type {LayoutSettings, TemplateSettings} from './template-settings.ts'

/** Columns of a layout: frames that its widest level flow has side by side. */
export function columnsOf({flows}: LayoutSettings): number {
  return Math.max(
    ...Object.values(flows).map(({frames, level}) =>
      level ? frames.length : 1
    )
  )
}

/**
 * Settings with the layouts of so many columns.
 *
 * @returns
 *   Settings; `undefined` where there is no such layout.
 */
export function chooseColumns(
  settings: TemplateSettings,
  columns: number
): TemplateSettings | undefined {
  const layouts = settings.layouts.filter((each) => columnsOf(each) === columns)
  return layouts.length > 0 ? {...settings, layouts} : undefined
}
