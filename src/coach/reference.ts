import type { Intent } from '../bots/bot.ts';
import { BOT_DUTIES } from '../bots/duties.ts';
import { makeExpert } from '../bots/expert.ts';
import { readingOf } from '../bots/play.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { about } from './mention.ts';

const expert = makeExpert(BOT_DUTIES);

/** Simulated ms between two looks of the reference. */
export const LOOKS_EVERY = expert.every;

/** All that the reference would do now. */
export const referenceActs = (sitting: Sitting): readonly Intent[] =>
  expert.look(sitting.view(), sitting.form.catalogue, readingOf(sitting.form));

/** What the reference would do now about one record alone. */
export const referenceActsOn = (sitting: Sitting, id: string): readonly Intent[] =>
  referenceActs(sitting).flatMap(({ action, input }) => {
    const part = about(input, id);
    return part === null ? [] : [{ action, input: part }];
  });

/** Does what the reference would do now, until nothing is left of it. What was refused once is not tried again. */
export function actAsReference(sitting: Sitting, acts: (sitting: Sitting) => readonly Intent[]): void {
  const tried = new Set<string>();
  for (let round = 0; round < expert.rounds; round += 1) {
    const fresh = acts(sitting).filter((act) => !tried.has(JSON.stringify(act)));
    if (fresh.length === 0) return;
    for (const act of fresh) {
      tried.add(JSON.stringify(act));
      sitting.perform(act.action, act.input);
    }
  }
}
