import { randomFrom } from '../../../src/kernel/random.ts';
import { DAY, HOUR } from '../../../src/operations/shop/calendar.ts';
import type { AudienceNow, PostEcho } from '../../../src/operations/social/audiences/audience.ts';
import { countDay, hear, spanOf } from '../../../src/operations/social/audiences/counting.ts';
import type { AccountDay } from '../../../src/operations/social/audiences/figures.ts';
import type { AudienceModel } from '../../../src/operations/social/audiences/model.ts';
import type { PostFit } from '../../../src/operations/social/calendar/social-post.ts';
import { formFor } from './../world.ts';

export const FITS: PostFit = { peak: true, language: true, format: true, fresh: true, offends: null };

/** The public of the pack, without anything that happens beside the posts. */
export function publicOf(seed: number): AudienceModel {
  const { social } = formFor(1, 'social-studio').truth;
  if (social === undefined) throw new Error('no social desk');
  const { model } = social.audiences;
  const usual = (topics: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.keys(topics).map((topic) => [topic, 1000]));
  return {
    ...model,
    seed: randomFrom(seed).int(1, 1_000_000),
    effects: [],
    accounts: model.accounts.map((each) => ({ ...each, topics: usual(each.topics) })),
  };
}

const OFFSETS = { TW: 480 };
const FIRST = 20_000;

/** A post of a fortnight: hours after its beginning, and how it fits. */
export interface Planned {
  readonly hours: number;
  readonly fit?: PostFit;
  readonly topic?: string;
}

/** So many posts a week, spread evenly over some days. */
export const evenly = (aWeek: number, days: number): Planned[] =>
  Array.from({ length: Math.floor((aWeek * days) / 7) }, (_, i) => ({ hours: Math.floor((i * 7 * 24) / aWeek) + 12 }));

/** What comes of posts of an account over some days, day by day. */
export function run(
  model: AudienceModel,
  account: string,
  posts: readonly Planned[],
  days: number,
  followers: number,
): { readonly days: readonly AccountDay[]; readonly echoes: readonly PostEcho[] } {
  let audience: AudienceNow = { id: account, followers, counted: FIRST - 1 };
  let echoes: PostEcho[] = [];
  const counted: AccountDay[] = [];
  for (let day = FIRST; day < FIRST + days; day += 1) {
    const span = spanOf(OFFSETS, 'TW', day);
    for (const [i, { hours, fit = FITS, topic = 'taste' }] of posts.entries()) {
      const at = FIRST * DAY - 8 * HOUR + hours * HOUR;
      if (at < span.start || at >= span.end) continue;
      const post = { id: `P-${i}`, account, at, card: `card-${i}`, topic, format: 'photo' as const, fit };
      const earlier = echoes.map((each) => each.at);
      echoes = [...echoes, hear(model, OFFSETS, post, audience.followers, earlier)];
    }
    const seen = echoes.filter(({ lastDay }) => lastDay >= day);
    const done = countDay(model, audience, seen, span, 0);
    audience = done.audience;
    echoes = [...echoes.filter(({ lastDay }) => lastDay < day), ...done.echoes];
    counted.push(done.day);
  }
  return { days: counted, echoes };
}
