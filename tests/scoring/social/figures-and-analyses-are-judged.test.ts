import { describe, expect, test } from 'vitest';
import { insightsExpert } from '../../../src/bots/social/insights.ts';
import { HOUR } from '../../../src/operations/shop/calendar.ts';
import type { Conclusions } from '../../../src/operations/social/insights/analysis.ts';
import type { Finding, Opportunity } from '../../../src/scoring/ledger.ts';
import { type SocialTestDesk, socialDesk } from '../../support/social-desk.ts';
import { days, hours } from '../../support/world.ts';

type Input = Record<string, unknown>;
type Change = (action: string, input: Input, desk: SocialTestDesk) => Input | null;

const asItIs: Change = (_action, input) => input;

/** Does all that is to be done by then, as an expert but for what is changed; null: it is left undone. */
function work(desk: SocialTestDesk, until: number, change: Change): void {
  const { sitting } = desk;
  for (let at = 0; at <= until; at += 4 * HOUR) {
    desk.until(at);
    for (let round = 0; round < 3; round += 1) {
      const { social, now } = sitting.view();
      if (social === undefined) throw new Error('no social desk');
      const view = sitting.view();
      const wants = insightsExpert.flatMap((part) =>
        part({ now, social, house: desk.house, catalogue: sitting.form.catalogue, view, read: (key) => key }),
      );
      for (const { action, input } of wants) {
        const changed = change(action, input as Input, desk);
        if (changed !== null) sitting.perform(action, changed);
      }
    }
  }
}

const chancesOf = (desk: SocialTestDesk): readonly Opportunity[] =>
  desk.sitting.ledger().opportunities.filter(({ indicator }) => indicator === 'P1.2.1');

/** The findings of the chances of a kind. */
const findings = (desk: SocialTestDesk, kind: string): readonly Finding[] =>
  chancesOf(desk)
    .filter((each) => each.kind === kind)
    .flatMap((each) => each.findings);

const points = (all: readonly Finding[], criterion: string): string[] =>
  all.filter((each) => each.criterion === criterion).map(({ earned, possible }) => `${earned}/${possible}`);

/** The first week, worked as an expert but for what is changed. */
function firstWeek(change: Change, seed = 1): SocialTestDesk {
  const desk = socialDesk(seed);
  work(desk, days(4) + hours(8), change);
  return desk.until(days(4) + hours(9));
}

describe('the first week', () => {
  test('has all points where figures, metrics and conclusions are right', () => {
    const all = chancesOf(firstWeek(asItIs)).flatMap((each) => each.findings);
    expect(all.length).toBeGreaterThan(20);
    for (const { earned, possible } of all) expect(earned).toBe(possible);
  });

  test('has none where nothing is done', () => {
    const desk = socialDesk(1).until(days(4) + hours(9));
    const all = chancesOf(desk).flatMap((each) => each.findings);
    expect(all.length).toBeGreaterThan(20);
    for (const { earned } of all) expect(earned).toBe(0);
  });
});

test('figures collected too early have no points, and a part of them once they are collected again', () => {
  const desk = socialDesk(1).until(hours(1));
  for (const { id, account } of [...(desk.sitting.view().social?.collections ?? [])])
    if (account === 'kadro-jp') desk.do('insight/collect', { collection: id });
  desk.until(days(2) + hours(9.1));
  const early = findings(desk, 'figures-collected').find(
    ({ details = [] }) => details[0]?.key === 'because.figures-early',
  );
  expect(early).toMatchObject({ earned: 0, details: [{ values: { figureAccount: 'kadro-jp' } }, {}] });
  for (const { id, account } of [...(desk.sitting.view().social?.collections ?? [])])
    if (account === 'kadro-jp') desk.do('insight/collect', { collection: id });
  const again = findings(desk, 'figures-collected').find(({ reason }) => reason.key === 'reason.figures-settled-again');
  expect(again).toMatchObject({ earned: 1, possible: 3 });
});

test('figures collected late lose a point for each further grace', () => {
  const desk = socialDesk(1);
  const collect = (): void => {
    for (const { id, account } of [...(desk.sitting.view().social?.collections ?? [])])
      if (account === 'chatora-tw') desk.do('insight/collect', { collection: id });
  };
  // The chat settles on Tuesday and is due by its close; three office hours later it is Wednesday noon.
  desk.until(days(2) + hours(2));
  collect();
  const [chat] = chancesOf(desk).filter(({ kind, outcome }) => kind === 'figures-collected' && outcome === 'taken');
  expect(points(chat?.findings ?? [], 'in-time')).toEqual(['2/3']);
  expect(points(chat?.findings ?? [], 'settled-figures')).toEqual(['3/3']);
});

test('a rate that is right on the base stated with it has half of its points, and the base none', () => {
  const desk = firstWeek((action, input, { sitting }) => {
    const found = sitting.view().social?.collections.find(({ id }) => id === input.collection);
    if (action !== 'insight/compute' || found?.account !== 'kadro-de') return input;
    const sums = found.collected?.sums;
    const likes = sums === undefined ? 0 : sums.likes + sums.comments + sums.shares + sums.saves;
    const rate = Math.round((likes * 100_000) / (sums?.followers ?? 1));
    const [, ...others] = input.values as number[];
    return { ...input, base: 'followers', values: [rate, ...others] };
  });
  const all = findings(desk, 'insight-metric');
  expect(all.find(({ reason }) => reason.key === 'reason.metric-as-stated')).toMatchObject({ earned: 1, possible: 2 });
  expect(all.find(({ reason }) => reason.key === 'reason.engagement-base-wrong')).toMatchObject({
    earned: 0,
    reason: { values: { engagementBase: 'followers', rightEngagementBase: 'reach' } },
  });
});

describe('an analysis', () => {
  const given =
    (change: (input: Conclusions) => object): Change =>
    (action, input) =>
      action === 'analysis/submit' ? { ...input, ...change(input as unknown as Conclusions) } : input;

  test('has half where the account is right and its figure is not, and nothing for another account', () => {
    const desk = firstWeek(given(({ best }) => ({ best: { ...best, value: 9999 }, worst: best })));
    expect(points(findings(desk, 'analysis-best'), 'best-account')).toEqual(['2/4']);
    expect(points(findings(desk, 'analysis-worst'), 'worst-account')).toEqual(['0/4']);
    expect(findings(desk, 'analysis-worst')[0]?.reason.values.rightFigureAccount).toBeTypeOf('string');
  });

  test('pays for changes that are needed, and takes back for each that is not', () => {
    const every = firstWeek(
      given(() => ({
        changes: ['kadro-jp', 'kadro-de', 'zipli-my', 'chatora-tw', 'plazeta-sg', 'pinorama-us'].map((account) => ({
          ...{ account, change: 'cut-boost' },
        })),
      })),
    );
    expect(points(findings(every, 'analysis-changes'), 'changes')).toEqual(['0/8']);
    const none = firstWeek(given(() => ({ changes: [], samples: [] })));
    expect(points(findings(none, 'analysis-changes'), 'changes')).toEqual(['0/8']);
    expect(findings(none, 'analysis-samples')[0]?.details?.[0]?.key).toBe('because.sample-small');
  });

  test('can be corrected until its limit, and neither come nor be corrected after it', () => {
    const desk = socialDesk(1);
    let last: Input = {};
    work(desk, days(4) + hours(5), (action, input) => {
      if (action !== 'analysis/submit') return input;
      last = input;
      return { ...input, samples: [] };
    });
    desk.do('analysis/submit', last);
    expect(points(findings(desk.until(days(4) + hours(9)), 'analysis-samples'), 'samples')).toEqual(['4/4']);
    expect(desk.refused('analysis/submit', last)).toBe('analysis/closed');
  });

  test('waits until all figures of its week are settled, and knows its accounts and posts', () => {
    const desk = firstWeek(asItIs);
    const [first] = [...(desk.sitting.view().social?.analyses ?? [])];
    const early = socialDesk(1).until(days(3));
    const { given: conclusions } = first ?? {};
    if (first === undefined || conclusions === undefined) throw new Error('no analysis');
    const { at: _, ...input } = { ...conclusions, analysis: first.id };
    expect(early.refused('analysis/submit', input)).toBe('analysis/too-early');
    early.until(days(3) + hours(1.2));
    expect(early.refused('analysis/submit', { ...input, analysis: 'FA-9' })).toBe('analysis/unknown');
    expect(early.refused('analysis/submit', { ...input, samples: ['radio'] })).toBe('analysis/no-such-account');
    expect(early.refused('analysis/submit', { ...input, bestPost: 'E-999' })).toBe('analysis/no-such-post');
    const twice = [1, 2].map(() => ({ account: 'kadro-jp', change: 'post-less' }));
    expect(early.refused('analysis/submit', { ...input, changes: twice })).toBe('analysis/account-twice');
  });
});
