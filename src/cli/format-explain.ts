import type {Done} from '../build/done.ts'
import type {OutputName} from '../markdown/nodes.ts'

/** Reasons that are shown of many. */
const shown = 3

/** Why each product was made, or that it stayed as it was. */
export function formatExplain(summaries: readonly Done[]): string {
  return summaries.map(explain).join('')
}

function explain({plan, slug}: Done): string {
  if (plan.isDone) return `${slug}  all as they were\n`
  const products = [...plan.make, ...plan.reuse]
  const words = products.map((output) => [output, reasonOf(output)] as const)
  const all = new Set(words.map(([, reason]) => reason))
  const [only] = all
  if (all.size === 1) return `${slug}  all ${only}\n`
  const lines = words.map(
    ([output, reason]) => `  ${output.padEnd(10)}  ${reason}\n`
  )
  return `${slug}\n${lines.join('')}`

  function reasonOf(output: OutputName): string {
    if (!plan.make.includes(output)) return 'as it was'
    const reasons = plan.reasons.get(output) ?? []
    const others = reasons.length - shown
    const listed = reasons.slice(0, shown).join('; ')
    return `made: ${listed}${others > 0 ? `; and ${others} more` : ''}`
  }
}
