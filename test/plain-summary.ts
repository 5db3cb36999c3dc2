/**
 * A summary with no data, and no more front matter than there must be.
 *
 * @param body
 *   What follows the front matter.
 * @param keys
 *   Lines of more front matter.
 */
export function plainSummary(body: string, keys = ''): string {
  return `---
title: A trial
takeaway: A message
authors:
  - name: A. Author
meeting: sno
data-status: final
${keys}---

${body}`
}
