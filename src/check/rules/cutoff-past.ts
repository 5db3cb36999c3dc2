import type {Rule} from '../rule.ts'

/** The data cut-off is not in the future. */
export const cutoffPast: Rule = {
  id: 'cutoff-past',
  check({today, trial: {frontMatter}}, report) {
    const {dataCutoff, places} = frontMatter
    // Days in ISO form sort as text.
    if (dataCutoff === undefined || dataCutoff <= today) return
    report({
      reason: `Unexpected data cutoff \`${dataCutoff}\`, expected a day that is not after today, \`${today}\``,
      fix: 'Write the day on which the data were cut off.',
      place: places.get('data-cutoff'),
      actual: dataCutoff
    })
  }
}
