import { defineConfig } from 'vitest/config';

/**
 * Files that start Postgres, ffmpeg or Chromium run two at a time: one often waits for a lease, a line or a process
 * while the other computes. More of them would come too late for their own times on two cores.
 */
const twoAtATime = { pool: 'forks' as const, maxWorkers: 2, testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    globalSetup: './scripts/testing/share-test-server.ts',
    projects: [
      {
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.int.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['packages/*/src/**/*.int.test.ts', 'apps/*/src/**/*.int.test.ts', 'scripts/**/*.int.test.ts'],
          exclude: ['**/node_modules/**'],
          sequence: { groupOrder: 1 },
          ...twoAtATime,
        },
      },
      {
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['apps/web/e2e/**/*.e2e.test.ts'],
          ...twoAtATime,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
