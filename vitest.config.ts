import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/**/*.soak.test.ts'],
          // Tests share modules and change none: loading them is most of the time.
          isolate: false,
          pool: 'threads',
          // All processors: vitest leaves one free, which of two is half.
          maxWorkers: '100%',
          // Long enough for a machine that is busy: nothing here is timed.
          testTimeout: 30_000
        }
      },
      {
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          // Each file has a process, a browser and folders of its own, and
          // waits much of its time.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      },
      {
        // Faults of computers and crowds of summaries, with real processes:
        // minutes, and not a part of `npm test`.
        test: {
          name: 'soak',
          include: ['test/**/*.soak.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000
        }
      }
    ]
  }
})
