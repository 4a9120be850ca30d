import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'], exclude: ['src/test/site/**'] } },
      {
        test: {
          name: 'site',
          include: ['src/test/site/**/*.test.ts'],
          globalSetup: ['src/test/site/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
