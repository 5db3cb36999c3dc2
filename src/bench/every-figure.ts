/**
 * Figures of the simulated trial that its summary does not show, by results of
 * `everyMethod`: one a type.
 */
export const everyFigure = `
\`\`\`chart fig-bench-survival
type: kaplan-meier
of: b03
test: b06
band: true
risk-table: extended
caption: Survival
\`\`\`

\`\`\`chart fig-bench-incidence
type: cumulative-incidence
of: b13
competing: true
band: true
risk-table: extended
caption: Incidence
\`\`\`
`
