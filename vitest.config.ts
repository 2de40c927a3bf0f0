import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

export default defineConfig({
  test: {
    // Builds compile the theme and start Chromium; both are slow on a small machine, never wrong for it.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // They wait for processes and browsers more than they compute, so the cores have one file more than they are.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'armada',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/model/**'],
          globalSetup: ['tests/global-setup.ts'],
        },
      },
      {
        extends: true,
        // What is pure leaves nothing behind: a process for each file would cost more than the tests.
        test: { name: 'model', include: ['tests/model/**/*.test.ts'], isolate: false },
      },
    ],
  },
});
