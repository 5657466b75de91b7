import { describe, expect, test } from 'vitest';
import type { Progress } from '../../src/session/store.ts';
import { StoreFault } from '../../src/session/store.ts';
import type { LogEntry } from '../../src/sitting/sitting-file.ts';
import { asJson } from '../support/as-json.ts';
import { settle, Talk } from '../support/talk.ts';

const openList = { channel: 'rakuya' };

/** Lets the store answer a write only when the test says so. */
function slowDisk(talk: Talk): { done(): void } {
  const { store } = talk;
  const write = store.append.bind(store);
  let done: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    done = resolve;
  });
  store.append = async (entries: readonly LogEntry[], progress: Progress, writer?: string) => {
    await reached;
    await write(entries, progress, writer);
  };
  return { done };
}

describe('an action whose write is still on its way', () => {
  test('is neither answered nor shown before the write has reached the disk', async () => {
    const talk = new Talk('practice');
    const host = await talk.connect();
    await settle();
    const before = host.view();
    const disk = slowDisk(talk);
    let answered = false;
    const answer = host.perform('channel/open', openList).then((result) => {
      answered = true;
      return result;
    });
    await talk.pass(1_000);
    expect([answered, host.view().orders === before.orders]).toEqual([false, true]);
    expect((await talk.store.read('talked'))?.log).toEqual([]);
    disk.done();
    expect((await answer).refusal).toBeNull();
    expect(host.view().orders).toEqual(asJson(talk.sitting.view().orders));
    expect((await talk.store.read('talked'))?.log).toHaveLength(1);
  });

  test('is refused where another tab has taken the sitting over before it was saved', async () => {
    const talk = new Talk('practice', { writer: 'first' });
    const host = await talk.connect();
    await settle();
    const heard: string[] = [];
    host.subscribe(({ type }) => heard.push(type));
    await talk.store.take('talked', 'second');
    const { refusal } = await host.perform('channel/open', openList);
    await settle();
    expect(refusal?.key).toBe('sitting/taken-over');
    expect(heard).toContain('taken');
    expect((await talk.store.read('talked'))?.log).toEqual([]);
  });
});

describe('a write that failed', () => {
  const statesOf = async (talk: Talk) => {
    const host = await talk.connect();
    const states: string[] = [];
    host.subscribe((event) => event.type === 'storage' && states.push(event.state));
    return { host, states };
  };

  test('is tried again by itself, though nothing more is done', async () => {
    const talk = new Talk('practice');
    const { host, states } = await statesOf(talk);
    talk.store.fault = 'full';
    await host.perform('channel/open', openList);
    await talk.pass(10_000);
    expect([states, host.storage()]).toEqual([['full'], 'full']);
    talk.store.fault = null;
    await talk.pass(4_000);
    expect([states, host.storage()]).toEqual([['full', 'ok'], 'ok']);
    expect((await talk.store.read('talked'))?.log).toEqual(talk.sitting.log);
  });

  test('is told to the page that comes later, also where it was the very first', async () => {
    const talk = new Talk('practice', { fault: 'forbidden' });
    await settle();
    const host = await talk.connect();
    await settle();
    expect(host.storage()).toBe('forbidden');
    talk.store.fault = null;
    await talk.pass(4_000);
    expect(host.storage()).toBe('ok');
    expect(await talk.store.list()).toHaveLength(1);
  });

  test('keeps nobody waiting: while the disk is out of order, actions are answered and shown', async () => {
    const talk = new Talk('practice');
    const { host } = await statesOf(talk);
    talk.store.fault = 'silent';
    for (const { id } of host.catalogue.channels)
      expect((await host.perform('channel/open', { channel: id })).refusal).toBeNull();
    expect(host.view().orders).toEqual(asJson(talk.sitting.view().orders));
  });

  test('because the sitting is not stored any more stores all of it again', async () => {
    const talk = new Talk('practice');
    const { host, states } = await statesOf(talk);
    await host.perform('channel/open', openList);
    await talk.store.remove('talked');
    await host.perform('order/confirm', { orders: [] });
    await settle();
    expect((await talk.store.read('talked'))?.log).toEqual(talk.sitting.log);
    expect((await talk.store.read('talked'))?.form).toEqual(talk.sitting.form);
    expect(states).toEqual([]);
  });

  test.each(['newer', 'blocked', 'silent', 'forbidden', new StoreFault('gone').reason] as const)(
    'says why: %s',
    async (fault) => {
      const talk = new Talk('practice');
      const { host } = await statesOf(talk);
      talk.store.fault = fault;
      await host.perform('channel/open', openList);
      expect(host.storage()).toBe(fault === 'gone' ? 'failed' : fault);
    },
  );
});

describe('leaving the briefing', () => {
  test('deletes a sitting in which nothing was done', async () => {
    const talk = new Talk('practice', { writer: 'first' });
    const host = await talk.connect();
    await settle();
    host.close(false);
    await settle();
    expect(await talk.store.list()).toEqual([]);
  });

  test('deletes nothing of a sitting that another tab has taken over meanwhile', async () => {
    const talk = new Talk('practice', { writer: 'first' });
    const host = await talk.connect();
    await settle();
    await talk.store.take('talked', 'second');
    host.close(false);
    await settle();
    expect(await talk.store.list()).toHaveLength(1);
  });

  test('deletes nothing of a sitting that was begun', async () => {
    const talk = new Talk('practice');
    const host = await talk.connect();
    await host.perform('channel/open', openList);
    host.close(false);
    await settle();
    expect(await talk.store.list()).toHaveLength(1);
  });
});
