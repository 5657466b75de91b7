import { execFileSync } from 'node:child_process';
import { constants } from 'node:os';
import { expect, test } from 'vitest';
import { inProject } from '../../src/cli/project.ts';
import { LOADING } from '../../src/server/jobs/loaded-apart.ts';

test('whoever plays two thousand candidates comes after their hall, with every thread that it has by then', () => {
  const module = JSON.stringify(inProject('src', 'cli', 'rehearse', 'stand-back.ts'));
  const script = `
    import { readdirSync } from 'node:fs';
    import { getPriority } from 'node:os';
    const { standBack } = await import(${module});
    const threads = () => (process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [process.pid]);
    const before = threads().map((thread) => getPriority(thread));
    standBack();
    console.log(JSON.stringify({ before, after: threads().map((thread) => getPriority(thread)) }));`;
  const said = execFileSync(process.execPath, [...LOADING, '--input-type=module', '-e', script], { encoding: 'utf8' });
  const { before, after } = JSON.parse(said) as { readonly before: number[]; readonly after: number[] };
  // Who was behind already is not put before others.
  const expected = before.map((priority) => Math.max(priority, constants.priority.PRIORITY_BELOW_NORMAL));
  expect(before.length).toBeGreaterThanOrEqual(1);
  expect(after.slice(0, before.length)).toEqual(expected);
});
