import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { longestFirst } from './tests/support/longest-first.ts';

/** Every second one of the first six waits for servers of its own most of the time: beside it another has a core for itself. */
const LONGEST = [
  'whatever-is-done-the-books-stay-right',
  'thirty-bots-rehearse-a-lesson',
  'scores-show-who-did-the-work-in-store-and-studio',
  'nothing-acknowledged-is-lost-in-a-crash',
  'truth-does-not-cross-the-wire',
  'work-goes-on-where-one-of-three-servers-dies',
  'scores-show-who-did-the-work',
  'servers-of-one-hall-are-started-by-command',
  'nobody-sees-the-truth',
  'no-time-runs-while-nothing-can-be-stored',
  'another-course-is-the-same-but-for-the-acts',
  'a-killed-server-leaves-its-job-to-another',
  'sweep-shows-how-scores-spread',
  'jobs-survive-their-servers',
  'verify-holds-a-sitting-to-its-file',
  'a-class-works-a-lesson',
  'long-work-is-done-in-threads-beside-the-hall',
  'a-hall-is-restored-and-nothing-is-lost',
  'a-slower-clock-gives-the-same-report',
  'no-sequence-of-entries-breaks-marks-or-results',
  'check-says-every-problem-of-a-pack',
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
