import { defineConfig } from 'vitest/config';

/** Files run one after another where they start Postgres, ffmpeg or Chromium: two cores cannot share that. */
const heavy = { pool: 'forks' as const, fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 };

/** Files that mostly wait for Postgres or for a line: two of them fit beside each other. */
const light = [
  'packages/{director,regeneration,storage,testkit}/src/**/*.int.test.ts',
  'packages/generators/src/replicate/**/*.int.test.ts',
  'apps/agent/src/worker/{killed-*,paused-*,database-faults,separate-roles,postgres-restart,partial-success,queue*}.int.test.ts',
  'apps/agent/src/worker/paid/*.int.test.ts',
];

export default defineConfig({
  test: {
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
          name: 'light',
          include: light,
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'integration',
          include: ['packages/*/src/**/*.int.test.ts', 'apps/*/src/**/*.int.test.ts', 'scripts/**/*.int.test.ts'],
          exclude: [...light, '**/node_modules/**'],
          sequence: { groupOrder: 2 },
          ...heavy,
        },
      },
      {
        test: {
          name: 'browser',
          sequence: { groupOrder: 3 },
          include: ['apps/web/e2e/**/*.e2e.test.ts'],
          ...heavy,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
