#!/usr/bin/env node
import {nodeEffects} from './build/node-effects.ts'
import type {OpenThreads} from './build/threads/open-threads.ts'
import {main} from './cli/main.ts'

const abort = new AbortController()
const codes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const
let interruptedBy: keyof typeof codes | undefined

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    // The second time its user means it.
    if (interruptedBy) process.exit(codes[signal])
    interruptedBy = signal
    abort.abort()
  })

// Whoever reads our output may stop reading, as `head` does.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

// Commands that make no summaries are not to wait for it.
const openThreads: OpenThreads = async function (settings, most) {
  const {openPackedThreads} =
    await import('./build/threads/open-packed-threads.ts')
  return openPackedThreads(settings, most)
}

const effects = {...nodeEffects, openThreads}
const code = await main(process.argv.slice(2), effects, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isLive: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
  color: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
  signal: abort.signal
})
process.exitCode = interruptedBy ? codes[interruptedBy] : code
