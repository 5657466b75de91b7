import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { longestFirst } from './tests/support/longest-first.ts';

const LONGEST = [
  'scores-show-who-did-the-work-in-store-and-studio',
  'scores-show-who-did-the-work',
  'truth-does-not-cross-the-wire',
  'clocks-count-only-the-minutes-that-count',
  'verify-holds-a-sitting-to-its-file',
  'whatever-is-done-the-books-stay-right',
  'whatever-a-file-holds-the-answer-is-a-sentence',
  'sweep-shows-how-scores-spread',
  'a-hostile-pack-is-refused-in-peace',
];

/** Unit tests: everything that needs no browser. `out/vitest-unit.json` is read by `tests/all.ts`. */
export default defineConfig({
  test: {
    // A busy two-core machine is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    environment: 'node',
    globals: false,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    // Rules keep no state between calls, so files share a worker's modules: half the time of loading them for each.
    isolate: false,
    setupFiles: 'tests/support/each-file.ts',
    // Vitest leaves one core free by itself, which on a machine of two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: longestFirst(LONGEST) },
    passWithNoTests: true,
    reporters: ['default', ['json', { outputFile: 'out/vitest-unit.json' }]],
  },
});
