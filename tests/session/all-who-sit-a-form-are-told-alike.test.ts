import { expect, test } from 'vitest';
import type { Form } from '../../src/operations/market/form.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import { Autosave } from '../../src/session/autosave.ts';
import { MemoryStore } from '../../src/session/memory-store.ts';
import { SittingService } from '../../src/session/service.ts';
import { joinTexts, type Sending } from '../../src/session/wire.ts';
import { beginOfMany } from '../../src/sitting/begin-many.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import type { SittingMode } from '../../src/sitting/sitting-file.ts';
import { HandClock } from '../support/hand-clock.ts';
import { type AnyPack, packCalled } from '../support/world.ts';

/** A form that nobody sits yet. */
const freshForm = (pack: AnyPack): Form => compileForm(packCalled(pack), 7);

/** What a page is told first: the text of its own, and what is shared. */
function helloOf(sitting: Sitting): { readonly own: string; readonly how: Sending } {
  const said: { own: string; how: Sending }[] = [];
  const saver = new Autosave(new MemoryStore(), 0);
  const service = new SittingService({ sitting, saver, timers: new HandClock(), govern: () => 1 });
  service.connect({
    send: (own, how = {}) => void said.push({ own, how }),
    onMessage: () => undefined,
    onClose: () => undefined,
    close: () => undefined,
  });
  const [hello] = said;
  if (hello === undefined) throw new Error('nothing was said');
  return hello;
}

const whole = ({ own, how }: ReturnType<typeof helloOf>): unknown => JSON.parse(joinTexts(own, how.shared));

test.for<[AnyPack, SittingMode]>([
  ['order-day', 'practice'],
  ['service-desk', 'assessment'],
])('the second to sit a form of %s (%s) is told what somebody alone would be', ([pack, mode]) => {
  const form = freshForm(pack);
  const [first, second] = ['one', 'two'].map((id) => helloOf(beginOfMany(form, mode, id)));
  if (first === undefined || second === undefined) throw new Error('nobody sits');
  expect(second.how.shared?.map((each, i) => each === first.how.shared?.[i])).toEqual([true]);
  // What is each one's own is little.
  expect(second.own.length).toBeLessThan(1_000);
  expect(whole(second)).toEqual(whole(helloOf(beginOfMany(freshForm(pack), mode, 'two'))));
  expect(whole(second)).toMatchObject({ push: 'hello', info: { id: 'two', mode }, begun: false });
});

test('who has begun is told of their own sitting', () => {
  const form = freshForm('order-day');
  helloOf(beginOfMany(form, 'practice', 'fresh'));
  const begun = beginOfMany(form, 'practice', 'begun');
  begun.perform('channel/check-in', { channel: 'amber' });
  const told = helloOf(begun);
  expect(told.how.shared?.length).toBe(1);
  const { now: _now, ...view } = begun.view();
  expect(whole(told)).toMatchObject({ begun: true, view: JSON.parse(JSON.stringify(view)) });
});
