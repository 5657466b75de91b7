import { expect, it } from 'vitest';
import { hear } from '../../../../src/operations/social/audiences/counting.ts';
import { ACCOUNT_DAY, POST_FIGURES } from '../../../../src/operations/social/audiences/figures.ts';
import { evenly, FITS, publicOf, run } from '../../../support/social/public.ts';
import { socialDesk } from '../../../support/social-desk.ts';
import { days, hours } from '../../../support/world.ts';

const model = publicOf(9);
const WEEK = evenly(3, 14);
const EXTRA = { hours: 7 * 24 + 20, fit: FITS, topic: 'price' };

it('leaves all days before a post as they were, and every earlier post all that will come of it', () => {
  const without = run(model, 'zipli-my', WEEK, 14, 20_000);
  const withIt = run(model, 'zipli-my', [...WEEK, EXTRA], 14, 20_000);
  expect(withIt.days.slice(0, 7)).toEqual(without.days.slice(0, 7));
  const earlier = (all: typeof without) =>
    all.echoes.filter(({ id }) => ['P-0', 'P-1', 'P-2'].includes(id)).map(({ outcome }) => outcome);
  expect(earlier(withIt)).toEqual(earlier(without));
  expect(withIt.days[7]?.reach).toBeGreaterThan(without.days[7]?.reach ?? 0);
});

it('leaves the chance of later posts as it was: they are only a little more tired of, or seen by a few more', () => {
  const without = run(model, 'kadro-jp', WEEK, 14, 20_000);
  const withIt = run(model, 'kadro-jp', [...WEEK, { ...EXTRA, hours: 6 }], 14, 20_000);
  for (const { id, outcome } of without.echoes) {
    const same = withIt.echoes.find((each) => each.id === id)?.outcome.reach ?? 0;
    expect(Math.abs(same - outcome.reach) * 100).toBeLessThanOrEqual(outcome.reach);
  }
});

it('gives a post the same luck under whatever number it goes out', () => {
  const post = {
    account: 'plazeta-sg',
    at: 1_800_000_000_000,
    card: 'teapot',
    topic: 'taste',
    format: 'text' as const,
  };
  const [first, second] = ['P-1', 'P-77'].map((id) => hear(model, { SG: 480 }, { ...post, id, fit: FITS }, 5000, []));
  expect(first?.outcome).toEqual(second?.outcome);
  expect(first?.outcome.reach).toBeGreaterThan(0);
});

it('leaves the figures of all other accounts as they were, in a whole sitting with more posts', () => {
  const figures = (posts: boolean) => {
    const desk = socialDesk(4).until(days(2));
    // A platform's fault may keep one of them back, never both.
    const cards = desk.house.calendar.cards.filter(({ formats, texts }) => formats.includes('photo') && 'ja' in texts);
    const plan = { account: 'kadro-jp', format: 'photo', language: 'ja' };
    if (posts)
      for (const [i, { id: card }] of cards.slice(0, 2).entries())
        desk.do('post/schedule', { ...plan, card, at: desk.now + hours(10) + days(i) });
    desk.until(days(8));
    return desk.sitting.world.all(ACCOUNT_DAY);
  };
  const [without, withIt] = [figures(false), figures(true)];
  const others = (all: typeof without) => all.filter(({ account }) => account !== 'kadro-jp');
  expect(others(withIt)).toEqual(others(without));
  const own = (all: typeof without, date: string) => all.find(({ id }) => id === `kadro-jp/${date}`);
  expect(own(withIt, '2027-02-16')).toEqual(own(without, '2027-02-16'));
  const reach = (all: typeof without): number =>
    all
      .filter(({ account, date }) => account === 'kadro-jp' && date > '2027-02-16')
      .reduce((sum, day) => sum + day.reach, 0);
  expect(reach(withIt)).toBeGreaterThan(reach(without));
});

it('lets nothing more come of a post that was taken down', () => {
  const desk = socialDesk(4).until(days(2));
  const cards = desk.house.calendar.cards.filter(({ formats, texts }) => formats.includes('photo') && 'ja' in texts);
  for (const [i, { id: card }] of cards.slice(0, 2).entries()) {
    const plan = { account: 'kadro-jp', format: 'photo', language: 'ja', card };
    desk.do('post/schedule', { ...plan, at: desk.now + hours(10) + days(i) });
  }
  desk.until(days(4));
  const out = desk.sitting.view().social?.plannedPosts.filter(({ publishedAt }) => publishedAt !== undefined) ?? [];
  expect(out.length).toBeGreaterThan(0);
  for (const { id } of out) desk.do('post/withdraw', { post: id });
  const reachOf = (id: string): number => desk.sitting.world.get(POST_FIGURES, id)?.reach ?? 0;
  desk.until(days(5) + hours(8));
  const then = out.map(({ id }) => reachOf(id));
  desk.until(days(8));
  expect(out.map(({ id }) => reachOf(id))).toEqual(then);
  expect(Math.max(...then)).toBeGreaterThan(0);
});
