import {deflateSync, crc32} from 'node:zlib'
import {judgeLayout} from '../../../src/check/layout/judge-layout.ts'
import {
  type LayoutLimits,
  layoutLimits
} from '../../../src/check/layout/limits.ts'
import type {Meeting} from '../../../src/output/meeting.ts'
import type {PageFacts} from '../../../src/print/page-facts.ts'
import {
  parseTemplateSettings,
  type TemplateSettings
} from '../../../src/template/template-settings.ts'

/** Settings of a poster with two level columns. */
export function settingsOf(yaml = ''): TemplateSettings {
  return parseTemplateSettings(
    `title: Test
output: poster
page: {width-mm: 1219.2, height-mm: 914.4}
smallest-type-pt: 24
reading-distances-m: {h1: 2, '*': 1}
${yaml}
layouts:
  - file: two.html
    flows:
      columns: {frames: [one, two], sections: rest, level: true, max-gap-pt: 0}
`,
    'template.yaml'
  )
}

/** Limits of settings and a meeting for the first layout. */
export function limitsOf(
  settings: TemplateSettings = settingsOf(),
  pages = 1,
  meeting: Pick<Meeting, 'pages'> = {}
): LayoutLimits {
  const flows = settings.layouts[0]?.flows ?? {}
  return layoutLimits(settings, meeting, {flows, pages})
}

/** Rules that do not hold, with the worst of what they found in each place. */
export function judge(
  facts: PageFacts,
  settings: TemplateSettings = settingsOf(),
  pages = 1
): Record<string, string[]> {
  const limits = limitsOf(settings, pages)
  return Object.fromEntries(
    judgeLayout({...facts, fill: 1}, limits).flatMap(
      ({findings, outcome, rule}) =>
        outcome === 'holds'
          ? []
          : [
              [
                rule,
                findings.map(
                  (each) =>
                    `${each.outcome}: ${each.unexpected} | ${each.expected}`
                )
              ]
            ]
    )
  )
}

/** A PNG of one colour, as an address. */
export function picture(widthPx: number, heightPx: number): string {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(widthPx, 0)
  head.writeUInt32BE(heightPx, 4)
  head[8] = 8
  const rows = Buffer.alloc((widthPx + 1) * heightPx)
  const bytes = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0))
  ])
  return `data:image/png;base64,${bytes.toString('base64')}`
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}
