import { describe, expect, test } from 'vitest';
import { INJECT } from '../../src/operations/market/injects/index.ts';
import { ordersOf } from '../../src/operations/orders/view.ts';
import { Autosave } from '../../src/session/autosave.ts';
import { MemoryStore } from '../../src/session/memory-store.ts';
import { SittingService } from '../../src/session/service.ts';
import { Sitting } from '../../src/sitting/sitting.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { HandClock } from '../support/hand-clock.ts';
import { fileOf } from '../support/played.ts';
import { settle, Talk } from '../support/talk.ts';
import { formFor } from '../support/world.ts';

type Mode = 'practice' | 'assessment';

/** A sitting of the order lesson whose clock has run for a moment, and its page. */
async function begun(mode: Mode = 'practice') {
  const talk = new Talk(mode, { pack: 'order-day' });
  const host = await talk.connect();
  host.setPace(1);
  await talk.pass(1_000);
  return { talk, host };
}

const unopened = (view: Parameters<typeof ordersOf>[0]): number =>
  Object.values(ordersOf(view).unseen).reduce((sum, each) => sum + each, 0);

describe('an inject of the teacher', () => {
  test('is on the page and on the disk when it is confirmed', async () => {
    const { talk, host } = await begun();
    const before = unopened(host.view());
    expect(await talk.service.inject('rush')).toBe(null);
    await settle();
    expect(unopened(host.view())).toBeGreaterThan(before + 3);
    expect(await talk.service.inject('carrier-strike')).toBe(null);
    await settle();
    expect(host.view().notices.at(-1)?.key).toBe('gate.struck');
    const stored = await talk.store.read('talked');
    expect(stored?.log.map(({ action, input }) => [action, input])).toEqual([
      [INJECT, { kind: 'rush' }],
      [INJECT, { kind: 'carrier-strike' }],
    ]);
    if (stored === null) throw new Error('nothing was stored');
    const again = Talk.resume(stored, talk.store, talk.clock.date());
    expect(again.sitting.journal).toEqual(talk.sitting.journal.filter(({ at }) => at <= again.sitting.now));
  });

  test('comes while the clock is held, when the page itself can do nothing', async () => {
    const { talk, host } = await begun();
    talk.service.hold(true);
    expect(await talk.service.inject('carrier-strike')).toBe(null);
    await settle();
    expect(host.view().notices.at(-1)?.key).toBe('gate.struck');
    const { refusal } = await host.perform('channel/open', { channel: 'harbour' });
    expect(refusal?.key).toBe('sitting/held');
  });

  test('is told in the debrief, and the file proves it', async () => {
    const { talk, host } = await begun();
    await talk.service.inject('carrier-strike');
    await host.finish();
    const debrief = await host.debrief();
    expect(debrief.injects).toEqual([{ at: talk.sitting.log[0]?.at, kind: 'carrier-strike' }]);
    expect(debrief.report).toMatchObject({ injects: 1 });
    expect(verifySitting(fileOf(talk.sitting)).ok).toBe(true);
    expect(await talk.service.inject('rush')).toEqual({ key: 'sitting/over' });
  });

  test('is not sent by a page, and leaves no trace when one tries', async () => {
    const { talk, host } = await begun();
    for (const weigh of [false, true]) {
      const { refusal } = await host.perform(INJECT, { kind: 'rush' }, weigh);
      expect(refusal?.key).toBe('action/unknown');
    }
    expect(talk.sitting.log).toEqual([]);
  });

  test.each<[Mode, string, string]>([
    ['assessment', 'rush', 'inject/assessment'],
    ['practice', 'angry-buyer', 'inject/not-of-this-form'],
    ['practice', 'earthquake', 'input/invalid'],
  ])('into a running %s of the order lesson: %s is refused, and nothing is logged', async (mode, kind, key) => {
    const { talk } = await begun(mode);
    expect((await talk.service.inject(kind))?.key).toBe(key);
    expect(talk.sitting.log).toEqual([]);
  });

  test('waits for the trainee to begin', async () => {
    const talk = new Talk('practice', { pack: 'order-day' });
    const host = await talk.connect();
    expect((await talk.service.inject('rush'))?.key).toBe('sitting/not-begun');
    expect(host.begun()).toBe(false);
  });
});

describe('the teacher’s jump to the next event', () => {
  /** A hall that decides on the pace. */
  function governed(): { readonly service: SittingService; readonly sitting: Sitting; readonly clock: HandClock } {
    const sitting = Sitting.begin(formFor(101, 'order-day'), 'practice', 'governed');
    const saver = new Autosave(new MemoryStore(), 0);
    void saver.begin(sitting, 1);
    const clock = new HandClock();
    const service = new SittingService({ sitting, saver, timers: clock, govern: () => 1 });
    service.setPace(1);
    clock.pass(1_000);
    return { service, sitting, clock };
  }

  test('lets time pass until the trainee is told of something, also where a hall decides on the pace', async () => {
    const { service, sitting, clock } = governed();
    const [before, told] = [sitting.now, sitting.view().notices.length];
    expect(await service.jumpToNextEvent()).toBe(null);
    expect(sitting.view().notices.length).toBeGreaterThan(told);
    expect(sitting.view().notices.at(-1)?.at).toBe(sitting.now);
    const after = sitting.now;
    expect(after).toBeGreaterThan(before);
    // The clock goes on from there.
    clock.pass(1_000);
    expect(sitting.now).toBeGreaterThan(after);
    expect(sitting.now).toBeLessThan(after + 5 * 60_000);
    expect(sitting.log).toEqual([]);
  });

  test('ends the day where nothing comes any more', async () => {
    const { service, sitting } = governed();
    for (let jumps = 0; !sitting.over && jumps < 200; jumps += 1) await service.jumpToNextEvent();
    expect(sitting.over).toBe(true);
    expect((await service.jumpToNextEvent())?.key).toBe('sitting/over');
  });

  test('passes no time while the seat is held, before it has begun, or in an assessment', async () => {
    const { talk } = await begun();
    talk.service.hold(true);
    expect((await talk.service.jumpToNextEvent())?.key).toBe('sitting/held');
    expect((await new Talk('practice').service.jumpToNextEvent())?.key).toBe('sitting/not-begun');
    const exam = (await begun('assessment')).talk;
    const { now } = exam.sitting;
    expect((await exam.service.jumpToNextEvent())?.key).toBe('sitting/not-skipped');
    expect(exam.sitting.now).toBe(now);
  });
});
