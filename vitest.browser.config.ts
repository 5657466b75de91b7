import { defineConfig } from 'vitest/config';
import { longestFirst } from './tests/support/longest-first.ts';

const LONGEST = [
  'storage-that-fails-is-told',
  'a-whole-examination-is-held',
  'the-social-studio-can-be-read-and-used',
  'the-store-room-can-be-read-and-used',
  'the-order-desk-can-be-read-and-used',
  'nothing-is-lost',
  'the-service-desk-can-be-read-and-used',
  'a-class-is-taught-from-one-laptop',
  'a-shift-day-by-keyboard',
  'a-report-is-worked-out-of-downloaded-tables',
  'one-windows-update-reloads-no-other',
  'a-letter-is-marked-twice-and-an-appeal-replays',
  'a-buyer-is-carried-to-the-desk',
  'a-service-week-by-mouse',
  'the-first-day-can-be-followed',
  'an-examination-is-prepared',
  'a-shift-day-by-mouse',
];

/** Times are measured here, so these files have the machine to themselves, after all others. */
const MEASURED = [
  'tests/browser/a-board-of-two-thousand-is-searched.test.ts',
  'tests/browser/action-answers-within-100-ms.test.ts',
  'tests/browser/an-appeal-opens-at-any-moment.test.ts',
  'tests/browser/the-feed-scrolls-at-full-frame-rate.test.ts',
];

const shared = {
  environment: 'node',
  globals: false,
  // The files of one worker share what they import: the engine is read once and not sixteen times.
  isolate: false,
  setupFiles: 'tests/support/each-file.ts',
  testTimeout: 60_000,
  hookTimeout: 120_000,
  teardownTimeout: 30_000,
} as const;

/** Browser tests: Node drives the system's Chromium against the built page, so build first. */
export default defineConfig({
  test: {
    sequence: { sequencer: longestFirst(LONGEST) },
    globalSetup: 'tests/support/browser-setup.ts',
    reporters: ['default', ['json', { outputFile: 'out/vitest-browser.json' }]],
    projects: [
      {
        test: {
          ...shared,
          name: 'screens',
          include: ['tests/browser/**/*.test.ts'],
          exclude: MEASURED,
          // More pages than cores: while one waits for its clock or its picture, the others have the machine.
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: 'times',
          include: MEASURED,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
