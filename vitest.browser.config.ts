import { defineConfig } from 'vitest/config';

/**
 * Browser tests: Node drives the system's Chromium against the built page, so build first.
 * One worker, because a software-rendered Phaser scene wants the machine to itself.
 */
export default defineConfig({
  test: {
    environment: 'node',
    globals: false,
    include: ['tests/browser/**/*.test.ts'],
    passWithNoTests: true,
    globalSetup: 'tests/support/browser-setup.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: 'out/vitest-browser.json' }]],
  },
});
