import {findAll} from '../../diagnostic/index.ts'
import {nearestRegistration, registryOf} from '../registries.ts'
import type {Rule} from '../rule.ts'

// Whatever begins as a number of these registers and goes on with digits, or
// with letters that look like some.
const written =
  /(?<![\p{L}\d])(?:NCT|ISRCTN|DRKS|ACTRN|EudraCT|jRCT|ChiCTR|UMIN)(?:[\s:#-]{0,2}|\s(?:no\.?|number)\s)(?=[\dOIl-]{6})(?=[OIl]*\d)[\p{L}\d]+(?:-\d+)*/giu

/**
 * Registration numbers have the form of their register; letters that look like
 * digits are none.
 */
export const registrationForm: Rule = {
  id: 'registration-form',
  check({prose, trial: {frontMatter}}, report) {
    const {places, trial} = frontMatter
    for (const id of trial.registration?.split(/[,;/]\s+|\s+(?:and|or)\s+/) ??
      [])
      checkId(id.trim(), () => places.get('trial.registration'))

    for (const run of prose)
      for (const match of findAll(written, run.text))
        checkId(match[0], () =>
          run.place(match.index, match.index + match[0].length)
        )

    function checkId(
      id: string,
      place: () => ReturnType<typeof places.get>
    ): void {
      const registry = registryOf(id)
      if (!registry || registry.form.test(id)) return
      const meant = nearestRegistration(id, registry)
      report({
        reason: `Unexpected registration \`${id}\`, expected ${registry.expected}`,
        fix:
          meant === undefined
            ? 'Copy the number from the register.'
            : `Write \`${meant}\` if the register has it so.`,
        place: place(),
        actual: id,
        expected: meant === undefined ? [] : [meant]
      })
    }
  }
}
