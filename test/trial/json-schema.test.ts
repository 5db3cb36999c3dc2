import {expect, test} from 'vitest'
import {frontMatterJsonSchema} from '../../src/trial/index.ts'

test('should describe the front matter for editors', async function () {
  await expect(
    `${JSON.stringify(frontMatterJsonSchema(), undefined, 2)}\n`
  ).toMatchFileSnapshot('../../docs/summary.schema.json')
})
