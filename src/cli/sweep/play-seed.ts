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

function playOne({ form, made }: Compiled, bot: BotKind, formHash: string, examine?: Examiner): Result {
  try {
    const sitting = play(Sitting.begin(form, 'practice', `sweep-${form.seed}-${bot}`), makeBot(bot, form.seed));
    const figures = figuresOf(sitting, bot, formHash);
    if (examine !== undefined) return { ...figures, examined: examine(sitting, made) };
    return bot === 'expert' ? { ...figures, minutes: minutesOf(sitting) } : figures;
  } catch (error) {
    return { seed: form.seed, bot, crashed: messageOf(error) };
  }
}

/** Plays a seed at a difficulty with every bot. Nothing is thrown: a form that cannot be compiled is a crash of every bot. */
export function* playSeed(
  pack: CheckedPack,
  { seed, bots, difficulty }: Pick<Task, 'seed' | 'bots' | 'difficulty'>,
  examine?: Examiner,
): Generator<Result> {
  const tried = tryForm(pack, seed, difficulty);
  if (!('form' in tried)) {
    const { file, line, code } = tried.problem;
    for (const bot of bots) yield { seed, bot, crashed: `${file}:${line} ${code}` };
    return;
  }
  const { form } = tried;
  // Without the seed, so that two seeds with the same week are found out.
  const formHash = hashOf({ ...form, seed: 0 });
  for (const bot of bots) yield playOne(tried, bot, formHash, examine);
}
