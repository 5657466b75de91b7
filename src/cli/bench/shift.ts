import { makeBot } from '../../bots/make-bot.ts';
import { play } from '../../bots/play.ts';
import type { Form } from '../../operations/market/form.ts';
import { ORDER } from '../../operations/orders/order.ts';
import { Sitting } from '../../sitting/sitting.ts';
import { verifySitting } from '../../sitting/verify.ts';
import { type Figure, medians } from './figure.ts';

/** A whole week, from the form to the last act. */
export const playWeek = (form: Form): Sitting =>
  play(Sitting.begin(form, 'practice', 'bench'), makeBot('expert', form.seed));

/** A week played by the expert, and verified. */
export function measureShift(form: Form, played: Sitting): Figure[] {
  const text = JSON.stringify(played.file());
  const verify = (): void => {
    if (!verifySitting(JSON.parse(text)).ok) throw new Error('bench: the week does not verify');
  };
  const [week = 0, verified = 0] = medians([() => playWeek(form), verify], 11, 4);
  return [
    { name: 'orders in a week', value: played.world.all(ORDER).length, unit: 'orders' },
    { name: 'happenings in a week', value: played.journal.length, unit: 'happenings' },
    { name: 'a week played by the expert', value: week, unit: 'ms', atMost: 150 },
    { name: 'a week verified', value: verified, unit: 'ms', atMost: 100 },
  ];
}
