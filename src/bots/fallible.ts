import type { RandomStream } from '../kernel/random.ts';
import type { Bot, Intent } from './bot.ts';
import type { BotDuties, Input, Slip } from './bot-duty.ts';

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

/** Somebody who knows what the expert knows, and does not always do it. */
export function makeFallible(expert: Bot, duties: BotDuties, temper: Temper, random: RandomStream): Bot {
  const slips: Readonly<Record<string, Slip>> = Object.assign({}, ...Object.values(duties).map((duty) => duty.slips));
  const about: Readonly<Record<string, readonly string[]>> = Object.assign(
    {},
    ...Object.values(duties).map((duty) => duty.about),
  );
  const inTurn = new Set(Object.values(duties).flatMap((duty) => duty.inTurn ?? []));
  const routine = new Set(Object.values(duties).flatMap((duty) => duty.routine));
  const forgotten = new Map<string, boolean>();
  const slipped = new Set<string>();
  const turns = new Map<string, Map<string, number>>();
  let turn = 0;

  /**
   * What an act is about: its kind and what it names, as its duty says. Somebody who forgets it once does not think of it the next
   * time either, but a routine comes round again with every day.
   */
  const subjectOf = ({ action, input }: Intent, day: number): string => {
    const named = about[action]?.map((field) => (input as Input)[field]) ?? input;
    return `${action}/${JSON.stringify(named)}/${routine.has(action) ? day : ''}`;
  };

  /** What the luck of an act is drawn by: its turn among those of its kind, or what it is about. */
  const drawnBy = ({ action }: Intent, subject: string): string => {
    if (!inTurn.has(action)) return subject;
    const known = turns.get(action) ?? new Map<string, number>();
    turns.set(action, known.set(subject, known.get(subject) ?? known.size + 1));
    return `${action}/${known.get(subject)}`;
  };

  return {
    every: temper.every,
    actTakes: temper.actTakes,
    rounds: temper.rounds,
    look(view, catalogue, read) {
      turn += 1;
      return expert.look(view, catalogue, read).flatMap((wanted) => {
        const subject = subjectOf(wanted, view.day.index);
        const drawn = drawnBy(wanted, subject);
        const luck = random.fork(drawn);
        if (!forgotten.has(subject)) forgotten.set(subject, luck.fork('forgets').chance(temper.forgets));
        if (forgotten.get(subject) === true || random.fork(`${turn}/${drawn}`).chance(temper.putsOff)) return [];
        if (slipped.has(subject)) return [];
        if (!luck.fork('slips').chance(temper.slips)) return [wanted];
        slipped.add(subject);
        return [slips[wanted.action]?.(wanted.input as Input, luck.fork('how')) ?? wanted];
      });
    },
  };
}
