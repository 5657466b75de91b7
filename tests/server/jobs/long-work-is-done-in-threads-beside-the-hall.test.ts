import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, expect, test } from 'vitest';
import { certifyForm } from '../../../src/server/jobs/certify-form.ts';
import { Workers } from '../../../src/server/jobs/workers.ts';
import { sourceOf } from '../../support/world.ts';

const workers = new Workers();
afterAll(() => workers.close());

const TASK = { kind: 'certify-forms', source: sourceOf('order-day'), seed: 7 } as const;

test('a thread finds what is found here, and this thread is free meanwhile', async () => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const done = await workers.run(TASK);
  delay.disable();
  expect(done).toEqual({ kind: 'certify-forms', form: certifyForm(TASK) });
  // Half of the time nothing kept it from answering at once, on however busy a machine.
  expect(delay.percentile(50) / 1e6).toBeLessThan(50);
  // A thread that lets everything else go first takes long where others work.
}, 120_000);

test('a task that breaks the engine is told, and the next one is done', async () => {
  const broken = { ...TASK, source: null as unknown as typeof TASK.source };
  await expect(workers.run(broken)).rejects.toThrow();
  expect((await workers.run({ ...TASK, source: {} })).kind).toBe('certify-forms');
});
