import { ENGAGEMENT_BASES } from '../../../src/operations/social/brief.ts';
import { CHANGES } from '../../../src/operations/social/insights/analysis.ts';
import type { SocialHouse, SocialView } from '../../../src/operations/social/parts.ts';
import { at, type PossibleInputs } from '../junk.ts';

/** What a hand could send here, right or wrong. */
export function insightsInputs(view: SocialView, house: SocialHouse, picks: readonly number[]): PossibleInputs {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = picks;
  const { id: collection = 'FC-none', metrics = [] } = at(view.collections, a) ?? {};
  const account = (pick: number): string => at(house.accounts, pick)?.id ?? 'radio';
  const post = (pick: number): string | null => (pick % 4 === 0 ? null : (at(view.postFigures, pick)?.id ?? 'E-none'));
  const base = b % 3 === 0 ? null : at(ENGAGEMENT_BASES, c);
  const values = (d % 5 === 0 ? [1] : metrics).map((_, i) => (e % 7 === i ? null : (e + f) % 20_000));
  return {
    'insight/collect': { collection },
    'insight/compute': { collection, base, values },
    'analysis/submit': {
      analysis: at(view.analyses, a)?.id ?? 'FA-none',
      best: { account: account(b), value: c % 20_000 },
      worst: { account: account(c), value: d % 20_000 },
      ...{ bestPost: post(d), worstPost: post(e) },
      changes: [account(e), account(f)].map((each, i) => ({ account: each, change: at(CHANGES, e + i) })),
      samples: f % 2 === 0 ? [] : [account(a)],
    },
  };
}
