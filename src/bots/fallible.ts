import type { RandomStream } from '../kernel/random.ts';
import type { Bot, Intent } from './bot.ts';
import { slip } from './slips.ts';

/** How a person differs from the expert. All shares in per-mille. */
export interface Temper {
  readonly every: number;
  readonly actTakes: number;
  readonly rounds: number;
  /** Acts that are put off to a later look, and those never thought of. */
  readonly putsOff: number;
  readonly forgets: number;
  /** Acts done wrongly, in the way people do them wrongly. */
  readonly slips: number;
}

const ROUTINE: ReadonlySet<string> = new Set(['channel/open', 'tracking/check']);

/**
 * What an act is about: its kind and what it names. Somebody who forgets it once does not think of it the next time either,
 * but a routine comes round again with every day.
 */
const subjectOf = ({ action, input }: Intent, day: number): string =>
  `${action}/${JSON.stringify(input)}/${ROUTINE.has(action) ? day : ''}`;

/** Somebody who knows what the expert knows, and does not always do it. */
export function fallible(model: Bot, temper: Temper, random: RandomStream): Bot {
  const forgotten = new Map<string, boolean>();
  const done = new Map<string, Intent>();
  let turn = 0;
  return {
    every: temper.every,
    actTakes: temper.actTakes,
    rounds: temper.rounds,
    look(view, catalogue) {
      turn += 1;
      return model.look(view, catalogue).flatMap((wanted) => {
        const subject = subjectOf(wanted, view.day.index);
        const luck = random.fork(subject);
        if (!forgotten.has(subject)) forgotten.set(subject, luck.fork('forgets').chance(temper.forgets));
        if (forgotten.get(subject) === true || random.fork(`${turn}/${subject}`).chance(temper.putsOff)) return [];
        const before = done.get(subject);
        if (before !== undefined && before.action === 'slipped') return [];
        const act = luck.fork('slips').chance(temper.slips) ? slip(wanted, luck.fork('how')) : wanted;
        if (act !== wanted) done.set(subject, { action: 'slipped', input: null });
        return [act];
      });
    },
  };
}
