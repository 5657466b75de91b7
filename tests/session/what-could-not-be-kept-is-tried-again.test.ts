import { expect, test } from 'vitest';
import { Autosave } from '../../src/session/autosave.ts';
import { MemoryStore } from '../../src/session/memory-store.ts';
import type { StorageState } from '../../src/session/store.ts';
import { beginSitting, formFor } from '../support/world.ts';

const form = formFor(101);

function underWay() {
  const store = new MemoryStore();
  const sitting = beginSitting(form);
  const saver = new Autosave(store, 0);
  const told: StorageState[] = [];
  saver.onState((state) => told.push(state));
  const act = async (): Promise<void> => {
    sitting.perform('channel/open', { channel: form.catalogue.channels[0]?.id });
    await saver.save(sitting);
  };
  const kept = async () => (await store.read(sitting.header.id))?.log;
  return { store, sitting, saver, told, act, kept };
}

test('every action is saved when it is performed', async () => {
  const { sitting, saver, told, act, kept } = underWay();
  await saver.begin(sitting, 1);
  await act();
  await act();
  expect(await kept()).toEqual(sitting.log);
  expect(told).toEqual([]);
});

test('a full store is reported once, and the missing entries are saved with the next action', async () => {
  const { store, sitting, saver, told, act, kept } = underWay();
  await saver.begin(sitting, 1);
  await act();
  store.fault = 'full';
  await act();
  await act();
  expect(told).toEqual(['full']);
  expect(await kept()).toHaveLength(1);
  store.fault = null;
  await act();
  expect(told).toEqual(['full', 'ok']);
  expect(await kept()).toEqual(sitting.log);
});

test('a sitting that could not be saved at its start is saved with its first action', async () => {
  const { store, sitting, saver, told, act, kept } = underWay();
  store.fault = 'failed';
  await saver.begin(sitting, 1);
  expect(told, 'the very first write is told of as well').toEqual(['failed']);
  store.fault = null;
  await act();
  expect(await kept()).toEqual(sitting.log);
});

test('the clock alone is written every three seconds', async () => {
  const { store, sitting, saver } = underWay();
  await saver.begin(sitting, 1);
  const clockAt = async (real: number): Promise<number | undefined> => {
    sitting.advance(sitting.now + 60_000);
    saver.saveClock(sitting, real);
    await saver.settled();
    return (await store.read(sitting.header.id))?.progress.clock;
  };
  const first = await clockAt(10_000);
  expect(first).toBe(sitting.now);
  expect(await clockAt(12_000)).toBe(first);
  expect(await clockAt(13_000)).toBe(sitting.now);
});
