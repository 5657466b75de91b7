import type { Sitting } from '../sitting/sitting.ts';
import type { Bot, Read } from './bot.ts';

/** Reads to a bot: of a form's letters, what their texts would tell a person. */
export const readingOf =
  ({ words }: Pick<Sitting['form'], 'words'>): Read =>
  (key) =>
    words[key] ?? key;

/** Lets a bot sit: it looks at the desk at its own pace in office hours, and every act takes its time. */
export function play(sitting: Sitting, bot: Bot): Sitting {
  const { days } = sitting.form;
  for (const day of days) {
    sitting.advance(day.open);
    while (sitting.now < day.close && !sitting.over) {
      const lookedAt = sitting.now;
      lookAround(sitting, bot, day.close);
      sitting.advance(Math.min(Math.max(lookedAt + bot.every, sitting.now), day.close));
    }
  }
  return sitting;
}

/** One look: acts until nothing is left to do. What was refused once is not tried again at the same look. */
function lookAround(sitting: Sitting, bot: Bot, close: number): void {
  const { catalogue } = sitting.form;
  const read = readingOf(sitting.form);
  const refused = new Set<string>();
  for (let round = 0; round < bot.rounds; round += 1) {
    let acted = false;
    for (const { action, input } of bot.look(sitting.view(), catalogue, read)) {
      const act = `${action} ${JSON.stringify(input)}`;
      if (refused.has(act)) continue;
      if (sitting.now + bot.actTakes >= close) return;
      sitting.advance(sitting.now + bot.actTakes);
      const { refusal } = sitting.perform(action, input);
      if (refusal === null) acted = true;
      else refused.add(act);
    }
    if (!acted) return;
  }
}
