import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** One part of the whole check. `counts` is the file in which vitest writes how many tests passed and failed. */
interface Part {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  readonly counts?: string;
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

function packChecks(): Part[] {
  if (!existsSync('scenarios')) return [];
  const packs = readdirSync('scenarios').map((name) => join('scenarios', name));
  return packs
    .filter((pack) => existsSync(join(pack, 'pack.yaml')))
    .sort()
    .map((pack) => ({ name: `pack ${pack}`, script: 'waybill', args: ['check', pack] }));
}

function parts(): Part[] {
  return [
    { name: 'lint', script: 'lint' },
    { name: 'types', script: 'types' },
    { name: 'unit tests', script: 'test:unit', counts: 'out/vitest-unit.json' },
    ...packChecks(),
    { name: 'build', script: 'build' },
    { name: 'browser tests', script: 'test:browser', counts: 'out/vitest-browser.json' },
  ];
}

/** Runs an npm script on this console; true when it ended well. */
function runScript(script: string, args: readonly string[] = []): boolean {
  // `--ignore-scripts` leaves out the build that `test:browser` does first when run alone.
  const npmArgs = ['run', '-s', '--ignore-scripts', script, '--', ...args];
  // Started by npm, we know where npm is, and need no shell to find it on Windows.
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, ...npmArgs], { stdio: 'inherit' })
    : spawnSync('npm', npmArgs, { stdio: 'inherit' });
  return result.status === 0;
}

function readCounts(file: string | undefined): Tally {
  if (file === undefined || !existsSync(file)) return { passed: 0, failed: 0 };
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
}

/** Runs one part. A red part with no failing test to count (a lint error, a crash) counts as one failure. */
function runPart(part: Part): Tally {
  console.log(`\n── ${part.name}`);
  if (part.counts !== undefined) rmSync(part.counts, { force: true });
  const start = performance.now();
  const green = runScript(part.script, part.args);
  const { passed, failed } = readCounts(part.counts);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${part.name}: ${green ? 'green' : 'red'} in ${seconds} s`);
  return { passed, failed: green ? failed : Math.max(failed, 1) };
}

function main(): void {
  let passed = 0;
  let failed = 0;
  for (const part of parts()) {
    const tally = runPart(part);
    passed += tally.passed;
    failed += tally.failed;
    if (tally.failed > 0) {
      const alone = ['npm run', part.script, ...(part.args ? ['--', ...part.args] : [])].join(' ');
      console.error(`\nStopped: ${part.name} failed. See above; to run it alone: ${alone}`);
      process.exitCode = 1;
      break;
    }
  }
  console.log(`\n${passed} passed, ${failed} failed`);
}

main();
