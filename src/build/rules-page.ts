import type {Severity} from '../diagnostic/index.ts'

/** A rule, as its page tells it. */
interface RuleEntry {
  readonly severity: Severity
  readonly summary: string
}

const heads: Readonly<Record<Severity, string>> = {
  error: 'refuse the summary',
  info: 'inform',
  warning: 'warn, and refuse under `--strict`'
}

/**
 * Text of `docs/rules.md`: all rules, by what they do, in order of their ids.
 *
 * @param rules
 *   Rules by id.
 */
export function rulesPage(rules: Readonly<Record<string, RuleEntry>>): string {
  const entries = Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))
  const parts = (['error', 'warning', 'info'] as const).flatMap(
    function (severity) {
      const rows = entries
        .filter(([, rule]) => rule.severity === severity)
        .map(([id, {summary}]) => `| \`${id}\` | ${escapePipes(summary)} |`)
      if (rows.length === 0) return []
      const table = [
        '| rule | what holds when it is kept |',
        '|---|---|',
        ...rows
      ]
      return `## Rules that ${heads[severity]}\n\n${table.join('\n')}\n`
    }
  )

  return `# Rules

Each message names the rule that was broken: \`file:line:col  severity  rule  message\`. This page is made from
\`src/diagnostic/rules.ts\`; after a change there, \`npx vitest run -u test/build/rules-page.test.ts\` writes it again.

A summary may break a rule that warns if it says why, with \`allow: {rule-id: reason}\` in its front matter. Errors cannot be
allowed.

${parts.join('\n')}`
}

function escapePipes(text: string): string {
  return text.replaceAll('|', '\\|')
}
