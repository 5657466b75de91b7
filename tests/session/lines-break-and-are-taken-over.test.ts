import { describe, expect, test } from 'vitest';
import { SessionClient } from '../../src/host/client.ts';
import type { HostEvent } from '../../src/host/port.ts';
import { makeMemoryWire } from '../../src/session/memory-wire.ts';
import type { Wire } from '../../src/session/wire.ts';
import { asJson } from '../support/as-json.ts';
import { settle, Talk } from '../support/talk.ts';

const openList = { channel: 'rakuya' };

const ends = (wire: Wire): Wire => ({
  send: (...sent) => wire.send(...sent),
  onMessage: (listener) => wire.onMessage(listener),
  onClose: (listener) => wire.onClose(listener),
  close: () => wire.close(),
});

/** The same wire, of which every text with those words in it is lost on the way to the page. */
const losing =
  (words: string) =>
  (wire: Wire): Wire => ({
    ...ends(wire),
    onMessage: (listener) => wire.onMessage((text) => !text.includes(words) && listener(text)),
  });

describe('a connection that breaks', () => {
  test('rejects unanswered requests and all later ones', async () => {
    const talk = new Talk('practice');
    const [here, there] = makeMemoryWire();
    // It says hello, and then hears nothing.
    talk.service.connect({ ...ends(there), onMessage: () => undefined });
    const host = await SessionClient.open(here, 'en', () => 0);
    const before = host.view();
    const asked = host.perform('channel/open', openList);
    const past = host.viewAt(0);
    there.close();
    expect(await asked).toMatchObject({ refusal: { key: 'sitting/no-answer' }, happenings: [] });
    await expect(past).rejects.toMatchObject({ key: 'sitting/no-answer' });
    expect((await host.perform('channel/open', openList)).refusal?.key).toBe('sitting/no-answer');
    expect(host.view(), 'the last snapshot is still there').toBe(before);
  });

  test('stops the clock and saves; a new connection goes on from there', async () => {
    const talk = new Talk('practice');
    let wire: Wire | undefined;
    const host = await talk.connect((each) => {
      wire = each;
      return each;
    });
    host.setPace(1);
    await talk.pass(2_000);
    await host.perform('channel/open', openList);
    wire?.close();
    await talk.pass(60_000);
    expect((await talk.store.read('talked'))?.log).toEqual(talk.sitting.log);
    const again = await talk.connect();
    expect(again.clock()).toBe(talk.sitting.now);
    expect(again.view().orders).toEqual(asJson(talk.sitting.view().orders));
    expect([again.pace(), again.begun()]).toEqual([0, true]);
    expect((await again.perform('channel/open', openList)).refusal).toBeNull();
  });

  test('a lost view message is made up for by asking for the whole view', async () => {
    const talk = new Talk('practice');
    const host = await talk.connect(losing('"rev":2,'));
    host.setPace(4);
    await talk.pass(30_000);
    host.setPace(0);
    await talk.pass(200);
    for (const { id } of host.catalogue.channels) await host.perform('channel/open', { channel: id });
    await settle();
    const { now: _now, ...shown } = host.view();
    expect({ ...shown, now: talk.sitting.now }).toEqual(asJson(talk.sitting.view()));
  });
});

describe('a sitting that is taken over', () => {
  const heardBy = (host: { subscribe(listener: (event: HostEvent) => void): unknown }): string[] => {
    const heard: string[] = [];
    host.subscribe(({ type }) => heard.push(type));
    return heard;
  };

  test('by another page: the first page is told and can do nothing more', async () => {
    const talk = new Talk('practice');
    const first = await talk.connect();
    const heard = heardBy(first);
    const second = await talk.connect();
    await settle();
    expect(heard).toEqual(['taken']);
    expect((await first.perform('channel/open', openList)).refusal?.key).toBe('sitting/no-answer');
    expect((await second.perform('channel/open', openList)).refusal).toBeNull();
  });

  test('in another tab: its clock stops, actions are refused, and nothing more is saved', async () => {
    const talk = new Talk('practice');
    const host = await talk.connect();
    const heard = heardBy(host);
    host.setPace(1);
    await talk.pass(400);
    await talk.service.letGo();
    await talk.pass(10_000);
    expect(heard.filter((type) => type !== 'clock')).toEqual(['pace', 'pace', 'taken']);
    expect((await host.perform('channel/open', openList)).refusal?.key).toBe('sitting/taken-over');
    host.close();
    await settle();
    expect((await talk.store.read('talked'))?.log).toEqual([]);
  });
});

describe('leaving', () => {
  test('leaving saves the time reached', async () => {
    const talk = new Talk('practice');
    const host = await talk.connect();
    host.setPace(1);
    await talk.pass(2_000);
    host.close();
    await settle();
    expect((await talk.store.read('talked'))?.progress.clock).toBe(talk.sitting.now);
  });

  test('leaving without `keep` saves nothing', async () => {
    const talk = new Talk('practice');
    const host = await talk.connect();
    await talk.pass(0);
    await talk.store.remove('talked');
    host.close(false);
    await settle();
    expect(await talk.store.list()).toEqual([]);
  });
});

test('a page is told when the store is full and when it has room again', async () => {
  const talk = new Talk('practice');
  const host = await talk.connect();
  const states: string[] = [];
  host.subscribe((event) => event.type === 'storage' && states.push(event.state));
  talk.store.fault = 'full';
  await host.perform('channel/open', openList);
  await settle();
  talk.store.fault = null;
  await host.perform('channel/open', openList);
  await settle();
  expect(states).toEqual(['full', 'ok']);
});
