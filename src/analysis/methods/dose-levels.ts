import {listNames, nearest, report} from '../../diagnostic/index.ts'
import type {ResultSpec} from '../../trial/index.ts'
import {checkEscalation} from '../escalation.ts'
import {type Groups, splitSet} from '../groups.ts'
import {intervalWords} from '../intervals.ts'
import {itemId} from '../item-id.ts'
import type {Context, Item, Method} from '../method.ts'
import type {Members} from '../sets.ts'
import {
  type Counted,
  countsOf,
  createTallier,
  proportionsOf
} from '../tally-groups.ts'
import {checkWithin, readToxicities, termsOf} from '../toxicities.ts'

type Spec = ResultSpec<'dose-levels'>

/**
 * Participants by dose level: treated, evaluable for dose-limiting toxicity
 * (the set), and with it, of those evaluable.
 */
export const doseLevels: Method<'dose-levels'> = function (spec, context) {
  const {set, file} = context
  const treated = findTreated(spec, context)
  const toxicities = readToxicities(spec, context)
  const evaluable = splitSet(spec, context)
  const all = treated && splitSet(spec, {...context, set: treated})
  if (!treated || !toxicities || !evaluable || !all) return undefined
  if (!checkWithin(toxicities, treated, spec, context)) return undefined
  if (
    spec.design !== undefined &&
    !checkEscalation(toxicities, {spec, set, treated: all, evaluable, file})
  )
    return undefined

  const tally = createTallier(evaluable)
  const design = spec.design === undefined ? '' : '; escalation checked by 3+3'
  const method = `Participants with dose-limiting toxicity, of those evaluable for it; interval: ${intervalWords[spec.interval.method].phrase}${design}`
  const terms = termsOf(toxicities, spec.term)
  const items: readonly Item[] = [
    sizes('treated', 'Treated', all, treated),
    sizes('evaluable', 'Evaluable for dose-limiting toxicity', evaluable, set),
    ...[...terms].map(([name, counted]) => termItem(name, counted))
  ]
  return {
    ...proportionsOf(tally(toxicities), {spec, set, method}, spec.interval),
    items,
    details: {
      kind: 'dose-levels',
      levels: [...evaluable.levels.keys()],
      treated: itemId(spec.id, 'treated'),
      evaluable: itemId(spec.id, 'evaluable'),
      terms: [...terms.keys()].map((name) => ({
        name,
        id: itemId(spec.id, name)
      })),
      design: spec.design
    }
  }

  function termItem(name: string, counted: Counted): Item {
    const words = `Participants with ${name} as dose-limiting toxicity`
    return {
      names: [name],
      label: name,
      ...countsOf(tally(counted), {spec, set, method: words})
    }
  }

  function sizes(
    name: string,
    label: string,
    groups: Groups,
    of: Members
  ): Item {
    const everybody = new Map(
      [...of.rows].map(([subject, row]) => [subject, [row]])
    )
    const words = `Participants in the analysis set ${of.id}`
    return {
      names: [name],
      label,
      ...countsOf(createTallier(groups)(everybody), {
        spec: {...spec, where: undefined},
        set: of,
        method: words
      })
    }
  }
}

function findTreated(
  {treated, id, place, places}: Spec,
  {sets, trial, file}: Context
): Members | undefined {
  const found = sets.get(treated)
  const known = trial.sets.map((set) => set.id)
  // A set that exists but could not be selected was reported already.
  if (found || known.includes(treated)) return found
  const meant = nearest(treated, known)
  report(file, 'set-exists', {
    reason: `Unexpected set \`${treated}\` of \`${id}\`, expected ${listNames(known)}`,
    fix: meant ? `Write \`${meant}\`.` : 'Name the set of those treated.',
    place: places.get('treated') ?? place
  })
  return undefined
}
