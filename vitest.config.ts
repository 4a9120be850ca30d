import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Hundreds of processes are started, each of which would compile the same modules (https://nodejs.org/api/module.html#module-compile-cache).
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url));

export default defineConfig({
  test: {
    // Vitest leaves one core free for itself, which of two is half: a worker for each.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/test/site/**', 'src/test/faults/faults.test.ts', 'src/test/hostile/**'],
          setupFiles: ['src/test/properties.ts'],
          // To read the modules anew for each of two hundred files takes longer than most of their tests. No test leaves
          // anything behind or mocks a module that another test reads: they pass in any order.
          isolate: false,
          // As in GitHub’s workflow, where commands report as annotations: a test that passes only in a terminal fails here too.
          env: { GITHUB_ACTIONS: 'true' },
          // Tests of commands start processes, which takes its time on a busy machine.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['src/test/faults/faults.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'hostile',
          include: ['src/test/hostile/**/*.test.ts'],
          globalSetup: ['src/test/hostile/setup.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 3_600_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['src/test/site/**/*.test.ts'],
          globalSetup: ['src/test/site/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 600_000,
          // A browser on a busy machine: what is waited for comes, but not within vitest’s one second.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
