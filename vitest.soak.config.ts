import {defineConfig} from 'vitest/config'

// Faults of computers and crowds of summaries, with real processes: minutes,
// and not a part of `npm test`.
export default defineConfig({
  test: {
    name: 'soak',
    include: ['test/**/*.soak.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000
  }
})
