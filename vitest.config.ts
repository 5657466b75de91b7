import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

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
    // Vitest leaves one core free by itself, which on a machine of two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    passWithNoTests: true,
    reporters: ['default', ['json', { outputFile: 'out/vitest-unit.json' }]],
  },
});
