import { makeBot } from '../../bots/make-bot.ts';
import { play } from '../../bots/play.ts';
import { branchOf } from '../../coach/branch.ts';
import { whatIf } from '../../coach/what-if.ts';
import type { Form } from '../../operations/market/form.ts';
import type { Opportunity } from '../../scoring/ledger.ts';
import { Sitting } from '../../sitting/sitting.ts';
import { type Figure, medians } from './figure.ts';
import { inYardsticks, yardstick } from './yardstick.ts';

/** Milliseconds on the quiet machine of the yardstick: what going back may cost, and what would have happened. */
const MOST_MS = 500;
const ROUNDS = 7;
const WARM_UP = 3;

const lost = ({ findings }: Opportunity): number =>
  findings.reduce((sum, { earned, possible }) => sum + possible - earned, 0);

/** A week of somebody careless, the costliest moment of its first day, and going back to its last one. */
function worksOf(form: Form): readonly (() => unknown)[] {
  const sitting = play(Sitting.begin(form, 'practice', 'bench'), makeBot('careless', form.seed));
  const early = sitting.ledger().opportunities.filter(({ openedAt }) => openedAt < (form.days[0]?.close ?? 0));
  const [costliest] = early.sort((a, b) => lost(b) - lost(a));
  if (costliest === undefined) throw new Error('bench: the careless bot lost nothing on the first day');
  const last = { entries: sitting.log.length, at: sitting.now };
  return [() => whatIf(sitting, costliest), () => branchOf(sitting, last, 'bench-branch')];
}

/** What practice that teaches costs in a whole week: two other courses from its first day on, and a branch at its end. */
export function measureTeaching(called: string, form: Form): Figure[] {
  const [stick = 0, otherCourses = 0, branch = 0] = medians([yardstick, ...worksOf(form)], ROUNDS, WARM_UP);
  return [
    { name: `what would have happened in ${called}`, value: otherCourses, unit: 'ms' },
    { name: `a branch at the end of ${called}`, value: branch, unit: 'ms' },
    {
      name: `what would have happened in ${called} ÷ yardstick`,
      value: otherCourses / stick,
      unit: '×',
      atMost: inYardsticks(MOST_MS, 'node'),
    },
    {
      name: `a branch at the end of ${called} ÷ yardstick`,
      value: branch / stick,
      unit: '×',
      atMost: inYardsticks(MOST_MS, 'node'),
    },
  ];
}
