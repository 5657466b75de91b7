import type { RandomStream } from '../../../kernel/random.ts';
import { MINUTE } from '../../../operations/shop/calendar.ts';
import type { AudienceNow, PostEcho } from '../../../operations/social/audiences/audience.ts';
import { countDay, hear, type NewPost, spanOf } from '../../../operations/social/audiences/counting.ts';
import type { AccountDay } from '../../../operations/social/audiences/figures.ts';
import { startOfDay, weekdayOf } from '../../../operations/social/audiences/local-days.ts';
import type { AudienceModel } from '../../../operations/social/audiences/model.ts';
import { type Account, platformOf, type SocialBrief } from '../../../operations/social/brief.ts';
import { minutesOf, type Offsets } from '../../../operations/social/local-time.ts';
import { postsIn, type WeekCast } from './effects.ts';

/** The days that are made: all before the sitting, from some weeks on. Numbers on the calendar of the market. */
export interface Past {
  readonly brief: SocialBrief;
  readonly model: AudienceModel;
  readonly offsets: Offsets;
  /** The Monday of the first week. */
  readonly first: number;
  readonly weeks: number;
  /** The cast of the last of them. */
  readonly cast: WeekCast;
  /** Days after Monday on which the colleague's weeks of posts began. */
  readonly shift: number;
  /** When the sitting begins: days that end later are not counted yet. */
  readonly start: number;
}

/** What the weeks before have left of an account. */
export interface Left {
  readonly audience: AudienceNow;
  readonly days: readonly AccountDay[];
  readonly echoes: readonly PostEcho[];
}

const FITS = { peak: true, language: true, format: true, fresh: true, offends: null } as const;

/** A moment of the day in one of the hours in which people are there; null where there are none that day. */
function momentOn(random: RandomStream, { peaks }: Account, day: number): number | null {
  const hours = peaks.filter(({ weekdays }) => weekdays.includes(weekdayOf(day)));
  if (hours.length === 0) return null;
  const { from, to } = random.pick(hours);
  return random.int(minutesOf(from), Math.max(minutesOf(from), minutesOf(to) - 1));
}

/** What the colleague posted in a week: at good hours, with a topic after another. */
function weekOf(random: RandomStream, past: Past, account: Account, week: number): Omit<NewPost, 'id'>[] {
  const { brief, offsets, first, weeks, cast } = past;
  const monday = first + week * 7;
  const count = postsIn(random.fork('count'), account, week === weeks - 1 ? cast : null);
  const topics = random.fork('topics').shuffle(brief.topics);
  const formats = platformOf(brief, account)?.formats ?? [];
  return Array.from({ length: count }, (_, i) => {
    const own = random.fork(`post/${i}`);
    // Spread over the week, each week on the same days.
    const day = monday + ((Math.floor((i * 7) / count) + past.shift) % 7);
    const minutes = momentOn(own, account, day);
    return {
      account: account.id,
      at: startOfDay(offsets, account.market, day) + (minutes ?? 12 * 60) * MINUTE,
      card: `earlier-${week}-${i}`,
      topic: topics[i % topics.length] ?? '',
      format: own.pick(formats),
      fit: { ...FITS, peak: minutes !== null },
    };
  });
}

/** The days and posts of an account before the sitting, counted as in it. */
export function pastOf(random: RandomStream, past: Past, account: Account, followers: number): Left {
  const { model, offsets, first, weeks, start } = past;
  const posts = Array.from({ length: weeks }, (_, week) => weekOf(random.fork(`week/${week}`), past, account, week))
    .flat()
    .filter(({ at }) => at < start)
    .sort((a, b) => a.at - b.at)
    .map((post, i) => ({ ...post, id: `${account.id}/${i}` }));
  let audience: AudienceNow = { id: account.id, followers, counted: first - 1 };
  let echoes: PostEcho[] = [];
  const days: AccountDay[] = [];
  const echoed = (until: number): void => {
    for (const post of posts.slice(echoes.length)) {
      if (post.at >= until) return;
      const earlier = echoes.map(({ at }) => at);
      echoes = [...echoes, hear(model, offsets, post, audience.followers, earlier)];
    }
  };
  for (let day = first; spanOf(offsets, account.market, day).end <= start; day += 1) {
    const span = spanOf(offsets, account.market, day);
    echoed(span.end);
    const counted = countDay(model, audience, echoes, span, 0);
    audience = counted.audience;
    echoes = [...counted.echoes];
    days.push(counted.day);
  }
  echoed(start);
  return { audience, days, echoes };
}
