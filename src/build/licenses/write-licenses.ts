import {nodeEffects} from '../node-effects.ts'
import {formatLicenses, judgeLicenses} from './judge-licenses.ts'

// Lists the licences of all packages, and ends with 1 if one of them cannot be
// passed on: `npm run licenses`.

const lockfile = await nodeEffects.readBytes('package-lock.json')
if (!lockfile) throw new Error('Cannot find `package-lock.json`')

const report = judgeLicenses(new TextDecoder().decode(lockfile))
process.stdout.write(formatLicenses(report))
for (const problem of report.problems) process.stderr.write(`${problem}\n`)
if (report.problems.length > 0) process.exitCode = 1
