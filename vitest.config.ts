import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Builds compile the theme and start Chromium; both are slow on a small machine, never wrong for it.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // They wait for processes and browsers more than they compute, so the last core is not kept free.
    maxWorkers: availableParallelism(),
    globalSetup: ['tests/global-setup.ts'],
  },
});
