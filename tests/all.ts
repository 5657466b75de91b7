import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** An npm script, with what is handed on to it. */
interface Script {
  readonly script: string;
  readonly args?: readonly string[];
}

/**
 * One part of the whole check: scripts that run side by side. `counts` is the file in which vitest writes how many tests
 * passed and failed.
 */
interface Part {
  readonly name: string;
  readonly scripts: readonly Script[];
  readonly counts?: string;
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** One check of all packs: a process for each would take longer to start than to check. */
function packChecks(): Script[] {
  if (!existsSync('scenarios')) return [];
  const packs = readdirSync('scenarios')
    .map((name) => join('scenarios', name))
    .filter((pack) => existsSync(join(pack, 'pack.yaml')))
    .sort();
  return [{ script: 'waybill', args: ['check', ...packs] }];
}

function parts(): Part[] {
  const types = ['engine', 'page', 'node'].map((room) => ({ script: `types:${room}` }));
  return [
    { name: 'lint and types', scripts: [{ script: 'lint' }, ...types] },
    { name: 'unit tests', scripts: [{ script: 'test:unit' }], counts: 'out/vitest-unit.json' },
    { name: 'packs and build', scripts: [...packChecks(), { script: 'build' }] },
    { name: 'browser tests', scripts: [{ script: 'test:browser' }], counts: 'out/vitest-browser.json' },
  ];
}

/** Runs an npm script on this console; true when it ended well. */
function runScript({ script, args = [] }: Script): Promise<boolean> {
  // `--ignore-scripts` leaves out the build that `test:browser` does first when run alone.
  const npmArgs = ['run', '-s', '--ignore-scripts', script, '--', ...args];
  // Started by npm, we know where npm is, and need no shell to find it on Windows.
  const npm = process.env.npm_execpath;
  const [program, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  return new Promise((resolve) => {
    const child = spawn(program, [...before, ...npmArgs], { stdio: 'inherit' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

function readCounts(file: string | undefined): Tally {
  if (file === undefined || !existsSync(file)) return { passed: 0, failed: 0 };
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
}

/** Runs one part. A red part with no failing test to count (a lint error, a crash) counts as one failure. */
async function runPart(part: Part): Promise<Tally> {
  console.log(`\n── ${part.name}`);
  if (part.counts !== undefined) rmSync(part.counts, { force: true });
  const start = performance.now();
  const ended = await Promise.all(part.scripts.map(runScript));
  const red = part.scripts.filter((_script, at) => !ended[at]);
  const green = red.length === 0;
  const { passed, failed } = readCounts(part.counts);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${part.name}: ${green ? 'green' : 'red'} in ${seconds} s`);
  for (const { script, args = [] } of red) {
    const alone = ['npm run', script, ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
    console.error(`Failed; to run it alone: ${alone}`);
  }
  return { passed, failed: green ? failed : Math.max(failed, 1) };
}

async function main(): Promise<void> {
  let passed = 0;
  let failed = 0;
  for (const part of parts()) {
    const tally = await runPart(part);
    passed += tally.passed;
    failed += tally.failed;
    if (tally.failed > 0) {
      console.error(`\nStopped: ${part.name} failed, see above.`);
      process.exitCode = 1;
      break;
    }
  }
  console.log(`\n${passed} passed, ${failed} failed`);
}

await main();
