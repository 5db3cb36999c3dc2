import {describe, expect, test} from 'vitest'
import {nearestRegistration, registryOf} from '../../src/check/registries.ts'

function isRight(id: string): boolean | undefined {
  return registryOf(id)?.form.test(id)
}

describe('registries', function () {
  // Numbers of trials that exist, as their reports print them, but for those
  // of zeros and counting digits, which show the form alone.
  test.for([
    'NCT04752059',
    'ISRCTN50189673',
    'ISRCTN78818544',
    'EudraCT 2004-000446-20',
    'EudraCT number 2004-000446-20',
    '2004-000446-20',
    '2022-500024-30-00',
    'EU CT 2022-500024-30-00',
    'DRKS00012345',
    'ACTRN12610000123456',
    'jRCT2031200001',
    'jRCTs031180001',
    'ChiCTR2000029308',
    'ChiCTR-OPC-14004830',
    'UMIN000012345'
  ])('should know %s', function (id) {
    expect(isRight(id)).toBe(true)
  })

  test.for([
    ['NCTO4752059', 'NCT04752059'],
    ['NCT 04752059', 'NCT04752059'],
    ['nct04752059', 'NCT04752059'],
    ['NCT0475205', undefined],
    ['NCT047520591', undefined],
    ['NCT0475l059', 'NCT04751059'],
    ['ISRCTN 50189673', 'ISRCTN50189673'],
    ['ISRCTN5018967', undefined],
    ['2O04-000446-20', '2004-000446-20'],
    ['EudraCT 2004-00446-20', undefined],
    ['DRKS-00012345', 'DRKS00012345'],
    ['chictr2000029308', 'ChiCTR2000029308'],
    ['JRCT2031200001', 'jRCT2031200001']
  ])('should refuse %s', function ([id = '', meant]) {
    expect(isRight(id)).toBe(false)
    const registry = registryOf(id)
    expect(registry && nearestRegistration(id, registry)).toBe(meant)
  })

  test('should leave registers alone that it does not know', function () {
    expect(registryOf('CTRI/2020/04/024775')).toBeUndefined()
    expect(registryOf('local study 12')).toBeUndefined()
  })
})
