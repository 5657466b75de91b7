import { makeBot } from '../../bots/make-bot.ts';
import { play } from '../../bots/play.ts';
import type { Form } from '../../operations/market/form.ts';
import { ORDER } from '../../operations/orders/order.ts';
import { Sitting } from '../../sitting/sitting.ts';
import { verifySitting } from '../../sitting/verify.ts';
import { type Figure, medians } from './figure.ts';
import { inYardsticks, yardstick } from './yardstick.ts';

/** Milliseconds on the quiet machine by which the yardstick was made: what a week may cost, and what verifying it. */
const WEEK_MS = 150;
const VERIFY_MS = 100;
const ROUNDS = 11;
const WARM_UP = 4;

/** A whole week, from the form to the last act. */
export const playWeek = (form: Form): Sitting =>
  play(Sitting.begin(form, 'practice', 'bench'), makeBot('expert', form.seed));

/** Processor time of an act on average, in µs: everything that happens between two acts is in it. */
const perAct = (ms: number, { log }: Sitting): number => (ms * 1000) / log.length;

/** A week at the order desk played by the expert and verified, and one at the service desk against it. */
export function measureShift(form: Form, played: Sitting, serviceForm: Form): Figure[] {
  const text = JSON.stringify(played.file());
  const verify = (): void => {
    if (!verifySitting(JSON.parse(text)).ok) throw new Error('bench: the week does not verify');
  };
  const works = [yardstick, () => playWeek(form), verify, () => playWeek(serviceForm)];
  const [stick = 0, week = 0, verified = 0, serviceWeek = 0] = medians(works, ROUNDS, WARM_UP);
  const [anAct, aServiceAct] = [perAct(week, played), perAct(serviceWeek, playWeek(serviceForm))];
  return [
    { name: 'orders in a week', value: played.world.all(ORDER).length, unit: 'orders' },
    { name: 'happenings in a week', value: played.journal.length, unit: 'happenings' },
    { name: 'the yardstick', value: stick, unit: 'ms' },
    { name: 'a week played by the expert', value: week, unit: 'ms' },
    { name: 'a week played ÷ yardstick', value: week / stick, unit: '×', atMost: inYardsticks(WEEK_MS) },
    { name: 'a week verified', value: verified, unit: 'ms' },
    { name: 'a week verified ÷ yardstick', value: verified / stick, unit: '×', atMost: inYardsticks(VERIFY_MS) },
    { name: 'an act of an order week', value: anAct, unit: 'µs' },
    { name: 'an act of a service week', value: aServiceAct, unit: 'µs' },
    { name: 'an act of a service week ÷ of an order week', value: aServiceAct / anAct, unit: '×', atMost: 1.5 },
  ];
}
