import { beforeAll, describe, expect, test } from 'vitest';
import type { SessionClient } from '../../src/host/client.ts';
import { Autosave } from '../../src/session/autosave.ts';
import { MemoryStore } from '../../src/session/memory-store.ts';
import { Sitting } from '../../src/sitting/sitting.ts';
import { ASKED, firstDayForm } from '../support/first-day.ts';
import { HandClock } from '../support/hand-clock.ts';
import { Talk } from '../support/talk.ts';

const form = firstDayForm(3);
const { guide = [] } = form.catalogue;

function begin(): Talk {
  const store = new MemoryStore();
  const sitting = Sitting.begin(form, 'practice', 'first');
  const saver = new Autosave(store, 0);
  void saver.begin(sitting, 1);
  return new Talk('practice', {}, { sitting, store, saver, clock: new HandClock() });
}

/** Does what the guide asks for, to its end or for so many steps. */
async function follow(page: SessionClient, steps = guide.length): Promise<string[]> {
  const done: string[] = [];
  for (let i = 0; i < steps; i += 1) {
    const step = guide[page.view().guide?.at ?? guide.length];
    if (step === undefined) return done;
    const [action, input] = ASKED[step.id]?.(step.at.of ?? '', page.view()) ?? ['', {}];
    const { refusal } = await page.perform(action, input);
    expect(refusal, step.id).toBeNull();
    done.push(step.id);
  }
  return done;
}

describe('the first day, played as the guide asks', () => {
  const talk = begin();
  let page: SessionClient;
  let done: string[];

  beforeAll(async () => {
    page = await talk.connect();
    done = await follow(page);
  });

  test('comes to the end of the guide, one step after the other', () => {
    expect(done).toEqual(guide.map(({ id }) => id));
    expect(page.view().guide).toEqual({ at: guide.length });
  });

  test('sends a parcel on its way, and its buyer says thanks', () => {
    const [sent] = (page.view().orders?.shipments ?? []).filter(({ handedOverAt }) => handedOverAt !== undefined);
    expect(sent).toBeDefined();
    const reasons = talk.sitting.journal.filter(({ kind }) => kind === 'ticket/buyer-wrote');
    expect(reasons.map(({ data }) => (data as { reason: string }).reason)).toEqual(['thanks']);
  });

  test('loses no point, and nothing becomes late', () => {
    const kinds = new Set(talk.sitting.journal.map(({ kind }) => kind));
    expect(kinds).not.toContain('ticket/breached');
    const { indicators } = talk.sitting.report();
    const lost = Object.entries(indicators).filter(([, { earned, possible }]) => earned < possible);
    expect(lost).toEqual([]);
  });

  test('is over before the day is', () => {
    expect(page.clock()).toBeLessThan(form.days[0]?.close ?? 0);
  });
});

describe('a standing clock', () => {
  test('stays where it is, whatever real time passes and whoever wants it to run', async () => {
    const talk = begin();
    const page = await talk.connect();
    page.setPace(4);
    await talk.pass(60_000);
    await page.skip();
    expect(page.pace()).toBe(0);
    expect(page.clock()).toBe(form.days[0]?.open);
  });

  test('passes to a letter once everything before it is done', async () => {
    const talk = begin();
    const page = await talk.connect();
    await follow(page, 3);
    expect(page.clock()).toBe(form.days[0]?.open);
    expect(page.view().service?.tickets).toHaveLength(0);
    await follow(page, 1);
    expect(page.view().service?.tickets).toHaveLength(1);
    expect(page.view().guide).toEqual({ at: 4 });
  });

  test('passes over what an early mistake keeps from coming', async () => {
    const talk = begin();
    const page = await talk.connect();
    const good = guide.find(({ id }) => id === 'confirm-good')?.at.of ?? '';
    await follow(page, 1);
    await page.perform('order/cancel', { orders: [good], reason: 'fraud' });
    expect(guide[page.view().guide?.at ?? 0]?.id).toBe('hold-address');
    await follow(page, 2);
    // The letter about the cancelled order does not come; the day is over, and the parcel can still be packed.
    expect(guide[page.view().guide?.at ?? 0]?.id).toBe('pack');
  });
});
