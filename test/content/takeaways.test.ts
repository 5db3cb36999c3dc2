import {parse} from 'csv-parse/sync'
import {toString} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {readContent, resolveContent, slugs} from './resolve-content.ts'

type Row = Readonly<Record<string, string>>

const simulated = 'simulated-phase-1'

function readRows(name: string): readonly Row[] {
  return parse(readContent(simulated, name), {columns: true})
}

async function plainTakeaway(slug: string): Promise<string> {
  const {resolved} = await resolveContent(slug)
  if (!resolved) throw new Error(`Cannot resolve \`${slug}\``)
  return toString([...resolved.takeaway])
}

describe('takeaways', function () {
  // The number of a citation follows the full stop.
  test.each(slugs)('should be a sentence in %s', async function (slug) {
    expect(await plainTakeaway(slug)).toMatch(/^[A-Z].*\.\d*$/)
  })

  // Counted here by other code than that of the build.
  test('should have the counts of the rows in the simulated trial', async function () {
    const second = readRows('adsl.csv').filter(({TRT01A}) => TRT01A === 'DL2')
    const observed = second.filter(({DLTEVFL}) => DLTEVFL === 'Y').length
    const limited = second.filter(({DLTFL}) => DLTFL === 'Y').length
    const measurable = new Set(
      second.filter(({EVALFL}) => EVALFL === 'Y').map(({USUBJID}) => USUBJID)
    )
    const responded = readRows('adrs.csv').filter(
      ({USUBJID, AVALC}) =>
        measurable.has(USUBJID) && (AVALC === 'CR' || AVALC === 'PR')
    ).length

    expect(await plainTakeaway(simulated)).toBe(
      `At 3 × 10⁷ cells, ${limited} of ${observed} participants had a dose-limiting toxicity and ${responded} of ${measurable.size} responded.`
    )
  })

  // Counts of doi:10.1038/s41591-022-01935-8 and doi:10.1038/s41591-024-02875-1.
  test('should have the published counts with their denominators', async function () {
    expect(await plainTakeaway('tuxedo-1')).toContain('11 of 15 participants')
    const glioma = await plainTakeaway('il13ra2-car-t-glioma')
    expect(glioma).toContain('65 participants')
    expect(glioma).toContain('3 of 58 evaluable participants')
  })
})
