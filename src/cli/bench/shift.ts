import { makeBot } from '../../bots/make-bot.ts';
import { play } from '../../bots/play.ts';
import type { Form } from '../../operations/market/form.ts';
import { Sitting } from '../../sitting/sitting.ts';
import { verifySitting } from '../../sitting/verify.ts';
import { type Figure, medians } from './figure.ts';
import { inYardsticks, yardstick } from './yardstick.ts';

/** Milliseconds on the quiet machine of the yardstick: what a week may cost, and what verifying it. */
const WEEK_MS = 150;
const VERIFY_MS = 100;
const ROUNDS = 11;
const WARM_UP = 4;

/** A whole week, from the form to the last act. */
export const playWeek = (form: Form): Sitting =>
  play(Sitting.begin(form, 'practice', 'bench'), makeBot('expert', form.seed));

/** Processor time of an act on average, in µs: everything that happens between two acts is in it. */
const perAct = (ms: number, { log }: Sitting): number => (ms * 1000) / log.length;

/** A week of a desk, and what it is called. */
interface Week {
  readonly called: string;
  readonly form: Form;
}

/** A week at one desk played by the expert and verified, and one at another desk against it. */
export function measureShift({ called, form }: Week, played: Sitting, other: Week): Figure[] {
  const text = JSON.stringify(played.file());
  const verify = (): void => {
    if (!verifySitting(JSON.parse(text)).ok) throw new Error('bench: the week does not verify');
  };
  const works = [yardstick, () => playWeek(form), verify, () => playWeek(other.form)];
  const [stick = 0, week = 0, verified = 0, otherWeek = 0] = medians(works, ROUNDS, WARM_UP);
  const [anAct, anotherAct] = [perAct(week, played), perAct(otherWeek, playWeek(other.form))];
  const against = `an act of ${other.called}`;
  return [
    { name: 'happenings in a week', value: played.journal.length, unit: 'happenings' },
    { name: 'the yardstick', value: stick, unit: 'ms' },
    { name: 'a week played by the expert', value: week, unit: 'ms' },
    { name: 'a week played ÷ yardstick', value: week / stick, unit: '×', atMost: inYardsticks(WEEK_MS, 'node') },
    { name: 'a week verified', value: verified, unit: 'ms' },
    {
      name: 'a week verified ÷ yardstick',
      value: verified / stick,
      unit: '×',
      atMost: inYardsticks(VERIFY_MS, 'node'),
    },
    { name: `an act of ${called}`, value: anAct, unit: 'µs' },
    { name: against, value: anotherAct, unit: 'µs' },
    { name: `${against} ÷ of ${called}`, value: anotherAct / anAct, unit: '×', atMost: 1.5 },
  ];
}
