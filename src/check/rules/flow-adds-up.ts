import {findAll} from '../../diagnostic/index.ts'
import type {ReportedGroup} from '../../trial/trial.ts'
import {numeralOf, source} from '../statistics-in-text/numeral.ts'
import {plain} from '../statistics-in-text/plain.ts'
import type {Rule} from '../rule.ts'

const {count, who} = source
const people = String.raw`(?:\s(?:[a-z-]+\s){0,2}${who})?`
// Of 40 patients screened, 12 were excluded and 28 were enrolled.
const sentence = new RegExp(
  String.raw`[Oo]f\s(?:the\s)?(?<all>${count})${people}\s(?:who\swere\s|were\s)?(?:screened|assessed(?:\sfor\seligibility)?|enrolled|registered),\s(?<out>${count})${people}\s(?:were\s)?(?:excluded|ineligible|failed\sscreening|not\s(?:eligible|enrolled|treated))(?:,\sand|\sand|,|;)\s(?<rest>${count})${people}\s(?:were\s)?(?:enrolled|included|randomi[sz]ed|treated|eligible|allocated)(?=\s?[.;)]|$)`,
  'gu'
)

/**
 * Those who go on and those who do not are together those who were there: in
 * published counts of a result and of its opposite (“Infused”, “Not infused”),
 * and in sentences that name all three.
 */
export const flowAddsUp: Rule = {
  id: 'flow-adds-up',
  check({prose, trial}, report) {
    for (const run of prose) {
      if (!/\d/.test(run.text)) continue
      for (const match of findAll(sentence, plain(run.text))) {
        const {all = '', out = '', rest = ''} = match.groups ?? {}
        const [whole, lost, left] = [all, out, rest].map(
          (written) => numeralOf(written).value
        )
        if (whole === undefined || lost === undefined) continue
        if (whole - lost === left) continue
        report({
          reason: `Unexpected \`${left}\` left of ${whole} less ${lost}, expected \`${whole - lost}\``,
          fix: `Check \`${match[0]}\` in the source.`,
          place: run.place(match.index, match.index + match[0].length)
        })
      }
    }

    const byLabel = new Map(
      trial.reported.map((group) => [group.label.toLowerCase(), group])
    )
    for (const group of trial.reported) {
      const opposite = /^not (.+)$/i.exec(group.label)?.[1]?.toLowerCase()
      const other = opposite === undefined ? undefined : byLabel.get(opposite)
      if (!other) continue
      const [not, yes] = [countsOf(group), countsOf(other)]
      for (const [level, {count, of, place}] of not) {
        const rest = yes.get(level)
        if (!rest || rest.of !== of || rest.count + count === of) continue
        report({
          reason: `Unexpected \`${rest.count}\` in \`${other.id}\` and \`${count}\` in \`${group.id}\` of ${of}, expected \`${of}\` together, not ${rest.count + count}`,
          fix: 'Check the three numbers in the source.',
          place,
          cause: {reason: `\`${other.id}\``, place: rest.place}
        })
      }
    }
  }
}

function countsOf({all, levels}: ReportedGroup) {
  return new Map(
    [...(all ? [['', all] as const] : []), ...levels].flatMap(
      ([level, value]) =>
        value.kind === 'counted' && value.of !== undefined
          ? [
              [
                level,
                {count: value.count, of: value.of, place: value.place}
              ] as const
            ]
          : []
    )
  )
}
