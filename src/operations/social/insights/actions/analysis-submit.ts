import { z } from 'zod';
import type { Refusal } from '../../../../kernel/happening.ts';
import type { WorldReader } from '../../../../kernel/step.ts';
import { firstRefusal, idInput, makeAction } from '../../../shop/trainee-action.ts';
import { POST_FIGURES } from '../../audiences/figures.ts';
import { socialHouseOf } from '../../look-ups.ts';
import { postsIn } from '../account-weeks.ts';
import { CHANGES, FIGURE_ANALYSIS, type FigureAnalysis } from '../analysis.ts';
import { tellInsight } from '../happenings.ts';
import { isWeekSettled, rightConclusions } from '../look-ups.ts';

const MOST = 1_000_000_000;
const carried = z.object({ account: idInput, value: z.number().int().min(0).max(MOST) }).strict();
const input = z
  .object({
    analysis: idInput,
    best: carried,
    worst: carried,
    bestPost: idInput.nullable(),
    worstPost: idInput.nullable(),
    changes: z.array(z.object({ account: idInput, change: z.enum(CHANGES) }).strict()).max(50),
    samples: z.array(idInput).max(50),
  })
  .strict();
type Input = z.output<typeof input>;

const page = 'analysis';

/** Refuses accounts and posts that are not there, and two changes for one account. */
function refuseNames(world: WorldReader, given: Input, brief: FigureAnalysis): Refusal | null {
  const house = socialHouseOf(world);
  const accounts = [given.best.account, given.worst.account, ...given.samples, ...given.changes.map((c) => c.account)];
  const posts = postsIn(world.all(POST_FIGURES), house, house.audiences.offsets, brief);
  const changed = given.changes.map(({ account }) => account);
  const twice = changed.find((each, at) => changed.indexOf(each) !== at);
  return (
    firstRefusal(accounts, (id) =>
      house.accounts.some((each) => each.id === id) ? null : { key: 'analysis/no-such-account', values: { id }, page },
    ) ??
    firstRefusal([given.bestPost, given.worstPost], (id) =>
      id === null || posts.some((each) => each.id === id)
        ? null
        : { key: 'analysis/no-such-post', values: { id, figureAccount: brief.account }, page },
    ) ??
    (twice === undefined ? null : { key: 'analysis/account-twice', values: { figureAccount: twice }, page })
  );
}

/** Hands in an analysis: best and worst with the figure that carries it, changes, and small samples. Until its deadline it may be corrected. */
export const analysisSubmit = makeAction({
  kind: 'analysis/submit',
  indicators: ['P1.2.1'],
  input,
  check: (world, given) => {
    const analysis = world.get(FIGURE_ANALYSIS, given.analysis);
    if (analysis === undefined) return { key: 'analysis/unknown', values: { id: given.analysis }, page };
    const { dueAt, from, to } = analysis;
    if (world.now > dueAt) return { key: 'analysis/closed', values: { dueAt }, page };
    if (!isWeekSettled(world, null, { from, to })) return { key: 'analysis/too-early', values: {}, page };
    return refuseNames(world, given, analysis);
  },
  apply: (step, { analysis: id, ...conclusions }) => {
    const given = { at: step.now, ...conclusions, samples: [...new Set(conclusions.samples)] };
    step.update(FIGURE_ANALYSIS, id, (draft) => {
      draft.given = given;
    });
    tellInsight(step, 'figure-analysis/given', id, {
      given,
      right: rightConclusions(step, step.need(FIGURE_ANALYSIS, id)),
    });
  },
});
