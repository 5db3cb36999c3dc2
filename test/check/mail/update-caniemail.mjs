// Renews `caniemail.json`, what caniemail.com publishes of the features that
// messages use: `npm pack caniemail`, unpack it, and
// `node test/check/mail/update-caniemail.mjs package/data/caniemail.json`.
// A feature is added by its name, `"css-color": {}`, before that.
// `client-support.test.ts` then names each client whose support has changed.

import {readFileSync, writeFileSync} from 'node:fs'

const [source] = process.argv.slice(2)
if (source === undefined) throw new Error('Name the file of the data')
const target = new URL('caniemail.json', import.meta.url)
const baseline = JSON.parse(readFileSync(target, 'utf8'))
const {data, last_update_date: date} = JSON.parse(readFileSync(source, 'utf8'))
const published = new Map(data.map((feature) => [feature.slug, feature]))

const {clients, license, source: from} = baseline
const features = Object.keys(baseline.features).toSorted()
const entries = features.map(function (slug) {
  const feature = published.get(slug)
  if (!feature) throw new Error(`Cannot find the feature \`${slug}\``)
  return [slug, supportOf(feature)]
})
const renewed = {
  source: from,
  license,
  date: date.slice(0, 10),
  clients,
  features: Object.fromEntries(entries)
}
writeFileSync(target, `${JSON.stringify(renewed, undefined, 2)}\n`)

/** Clients whose newest version that was tested knows a feature not in full. */
function supportOf({stats}) {
  const pairs = clients.map(function (client) {
    const [family, platform] = client.split('.')
    const versions = Object.entries(stats[family]?.[platform] ?? {})
    const [version, verdict = 'u'] = versions.at(-1) ?? []
    return [client, version === undefined ? 'u' : `${verdict} (${version})`]
  })
  return Object.fromEntries(pairs.filter(([, verdict]) => verdict[0] !== 'y'))
}
