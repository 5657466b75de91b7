import type { BotKind } from '../../bots/kinds.ts';
import { makeBot } from '../../bots/make-bot.ts';
import { play } from '../../bots/play.ts';
import { hashOf } from '../../kernel/canonical.ts';
import type { Compiled } from '../../scenario/compile/opaque.ts';
import { tryForm } from '../../scenario/compile/try-form.ts';
import type { CheckedPack } from '../../scenario/pack.ts';
import { Sitting } from '../../sitting/sitting.ts';
import type { Examiner } from '../doctor/examine.ts';
import { messageOf } from '../failure.ts';
import { minutesOf } from '../pace/minutes.ts';
import type { Played, Result, Task } from './result.ts';

function figuresOf(sitting: Sitting, bot: BotKind, formHash: string): Played {
  const { indicators, overall } = sitting.report();
  const rows = Object.entries(indicators).map(([code, { score, opportunities, critical }]) => {
    return [code, { score, chances: opportunities, critical: critical.length }] as const;
  });
  return {
    seed: sitting.form.seed,
    bot,
    formHash,
    acts: sitting.log.length,
    refused: sitting.log.filter(({ refusal }) => refusal !== undefined).length,
    overall: overall.score,
    indicators: Object.fromEntries(rows),
  };
}

/** Who plays a form, and what its errors are drawn by; left out: by the form's number. */
interface Player {
  readonly bot: BotKind;
  readonly luck?: number;
}

function playOne({ form, made }: Compiled, { bot, luck }: Player, formHash: string, examine?: Examiner): Result {
  try {
    const begun = Sitting.begin(form, 'practice', `sweep-${form.seed}-${bot}`);
    const sitting = play(begun, makeBot(bot, luck ?? form.seed));
    const figures = { ...figuresOf(sitting, bot, formHash), ...(luck === undefined ? {} : { luck }) };
    if (examine !== undefined) return { ...figures, examined: examine(sitting, made) };
    return bot === 'expert' ? { ...figures, minutes: minutesOf(sitting) } : figures;
  } catch (error) {
    return { seed: form.seed, bot, crashed: messageOf(error) };
  }
}

/** Every bot with every luck, in the sequence in which they play. */
export const playersOf = ({ bots, lucks }: Pick<Task, 'bots' | 'lucks'>): readonly Player[] =>
  bots.flatMap((bot): readonly Player[] => lucks?.map((luck) => ({ bot, luck })) ?? [{ bot }]);

/** Plays a seed at a difficulty with every bot. Nothing is thrown: a form that cannot be compiled is a crash of every bot. */
export function* playSeed(
  pack: CheckedPack,
  { seed, difficulty, ...who }: Pick<Task, 'seed' | 'bots' | 'lucks' | 'difficulty'>,
  examine?: Examiner,
): Generator<Result> {
  const tried = tryForm(pack, seed, difficulty);
  if (!('form' in tried)) {
    const { file, line, code } = tried.problem;
    for (const { bot } of playersOf(who)) yield { seed, bot, crashed: `${file}:${line} ${code}` };
    return;
  }
  const { form } = tried;
  // Without the seed, so that two seeds with the same week are found out.
  const formHash = hashOf({ ...form, seed: 0 });
  for (const player of playersOf(who)) yield playOne(tried, player, formHash, examine);
}
