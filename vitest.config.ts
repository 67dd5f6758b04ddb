import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Two files run beside each other on two cores: one often waits for a lease, a line or a process while the other
 * computes. ffmpeg uses several cores by itself, so more cores get half as many files.
 */
const maxWorkers = Math.max(2, Math.floor(availableParallelism() / 2));

/**
 * The files of a worker share its modules: loading them anew for each file takes longer than most files run. So no file
 * may leave anything behind in a module, and none may put another module in the place of one.
 */
const shared = { pool: 'forks' as const, isolate: false, maxWorkers };

/** For files that start Postgres, ffmpeg or Chromium. */
const heavy = {
  ...shared,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // What is waited for comes at its own time; a short limit would only measure how busy the machine is.
  expect: { poll: { timeout: 30_000 } },
};

export default defineConfig({
  test: {
    globalSetup: './scripts/testing/share-test-server.ts',
    // They run in the order of their names, and the short unit tests fill what the last long file leaves free.
    projects: [
      {
        test: {
          name: 'unit',
          ...shared,
          // Beside tests that start Postgres and ffmpeg a second of work may take ten.
          testTimeout: 30_000,
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.int.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['packages/*/src/**/*.int.test.ts', 'apps/*/src/**/*.int.test.ts', 'scripts/**/*.int.test.ts'],
          exclude: ['**/node_modules/**'],
          ...heavy,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['apps/web/e2e/**/*.e2e.test.ts'],
          ...heavy,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
