import { type RandomStream, randomFrom } from '../../../kernel/random.ts';
import { DAY, HOUR } from '../../../operations/shop/calendar.ts';
import type { PostEcho } from '../../../operations/social/audiences/audience.ts';
import { shownPost } from '../../../operations/social/audiences/counting.ts';
import { provisional } from '../../../operations/social/audiences/day-outcome.ts';
import type { AccountDay } from '../../../operations/social/audiences/figures.ts';
import { dayIn, dayOfDate, startOfDay } from '../../../operations/social/audiences/local-days.ts';
import type { AudienceModel } from '../../../operations/social/audiences/model.ts';
import type { AudiencesPart } from '../../../operations/social/audiences/part.ts';
import { appearsAt, settlesAt } from '../../../operations/social/audiences/settling.ts';
import { USUAL_VOLUME } from '../../../operations/social/audiences/talk.ts';
import type { VoiceModel } from '../../../operations/social/audiences/voice.ts';
import { type Account, platformOf } from '../../../operations/social/brief.ts';
import type { Offsets } from '../../../operations/social/local-time.ts';
import { someOfficeTime } from '../../compile/context.ts';
import { offsetsOf } from '../offsets.ts';
import type { CompilingSocial } from '../subject.ts';
import { castWeek, effectsOf } from './effects.ts';
import { type Left, type Past, pastOf } from './history.ts';
import type { AudiencesData } from './schema.ts';
import { makeVoices, pastVoices } from './voices.ts';

/** Weeks before the sitting that are shown, and one before them in which posts begin to be seen. */
const WEEKS_BEFORE = 5;
const WARM_UP = 1;
const MOST_SEED = 2_000_000_000;
/** Times in which others move the talk of a market, and how far. */
const MOVES = { times: 10, more: 60, warmer: 90 } as const;

function makeModel(
  c: CompilingSocial,
  random: RandomStream,
  data: AudiencesData,
  effects: AudienceModel['effects'],
): AudienceModel {
  const { least, most } = data.topics;
  return {
    seed: random.fork('luck').int(1, MOST_SEED),
    losses: data.losses,
    kinds: data.kinds,
    accounts: c.accounts.flatMap((account) => {
      const traits = data.accounts.find((each) => each.account === account.id);
      const platform = platformOf(c, account);
      if (traits === undefined || platform === undefined) return [];
      const { followers: _, conversion, ...others } = traits;
      const own = random.fork(account.id);
      const topics = c.topics.map((topic) => [topic, own.int(least, most)] as const);
      return {
        ...others,
        conversion: Math.floor((conversion * own.int(900, 1100)) / 1000),
        ...{ market: account.market, kind: platform.kind, topics: Object.fromEntries(topics) },
      };
    }),
    effects,
  };
}

/** Numbers the posts of all accounts in the sequence in which they went out. */
function numbered(left: readonly Left[]): readonly PostEcho[] {
  const all = left.flatMap(({ echoes }) => echoes).sort((a, b) => a.at - b.at || (a.account < b.account ? -1 : 1));
  return all.map((echo, i) => ({ ...echo, id: `E-${String(i + 1).padStart(3, '0')}` }));
}

/** What of the days is shown as the sitting begins, and what will still be. */
function showDays(
  c: CompilingSocial,
  model: AudienceModel,
  account: Account,
  days: readonly AccountDay[],
  start: number,
) {
  const kind = platformOf(c, account)?.kind ?? 'photo';
  const people = model.accounts.find((each) => each.account === account.id)?.people ?? 0;
  const shown: AccountDay[] = [];
  const counted: AccountDay[] = [];
  for (const each of days) {
    const day = dayOfDate(each.date);
    const [appears, settles] = [appearsAt(c.socialRules, day), settlesAt(c.socialRules, kind, day)];
    const of = { account: account.id, day };
    if (settles <= start) shown.push(each);
    else {
      counted.push(each);
      if (appears <= start) {
        shown.push(provisional(model, each, people));
        c.coming.push({ kind: 'account-day/settles', at: settles, ...of });
      } else c.coming.push({ kind: 'account-day/appears', at: appears, ...of });
    }
  }
  return { shown, counted };
}

/** The days of the sitting end in each market; talk fades by the hour, and others move it. */
function addComing(
  c: CompilingSocial,
  random: RandomStream,
  offsets: Offsets,
  left: readonly Left[],
  start: number,
): void {
  const end = c.days.at(-1)?.close ?? start;
  for (const [i, { id: account, market }] of c.accounts.entries())
    for (let day = (left[i]?.audience.counted ?? 0) + 1; startOfDay(offsets, market, day + 1) <= end; day += 1)
      c.coming.push({ kind: 'account-day/ends', at: startOfDay(offsets, market, day + 1), account, day });
  c.coming.push({ kind: 'brand-talk/fades', at: start + HOUR });
  for (let i = 0; i < MOVES.times; i += 1) {
    const own = random.fork(`move/${i}`);
    const { market } = own.pick(c.accounts);
    const at = someOfficeTime(c, own, 0, c.days.length - 1);
    const [more, warmer] = [own.int(10, MOVES.more), own.int(-MOVES.warmer, MOVES.warmer)];
    c.coming.push({ kind: 'brand-talk/moves', at, market, more, warmer });
  }
}

/** Makes the subject's parts of the form: the weeks before as they were counted, and what the public is made of. */
export function compileAudiences(
  c: CompilingSocial,
  data: AudiencesData,
): {
  readonly house: AudiencesPart['house'];
  readonly form: AudiencesPart['form'];
  readonly truth: AudiencesPart['truth'];
} {
  const random = c.random.fork('audiences');
  const offsets = offsetsOf(c);
  const start = c.days[0]?.open ?? c.monday;
  const monday = dayIn(offsets, 'TW', c.monday + DAY / 2);
  const [before, during] = [random.fork('before'), random.fork('during')];
  const cast = castWeek(before, c.accounts, data);
  const effects = [
    ...effectsOf(before.fork('effects'), cast, monday - 7),
    ...effectsOf(during.fork('effects'), castWeek(during, c.accounts, data), monday),
  ];
  const model = makeModel(c, random.fork('model'), data, effects);
  const voice: VoiceModel = makeVoices(random.fork('voices'), c, data, monday);
  const first = monday - 7 * (WEEKS_BEFORE + WARM_UP);
  const past: Past = {
    brief: c,
    model,
    offsets,
    first,
    weeks: WEEKS_BEFORE + WARM_UP,
    cast,
    shift: random.fork('shift').int(0, 3),
    start,
  };
  const left = c.accounts.map((account) => {
    const followers = data.accounts.find((each) => each.account === account.id)?.followers ?? 0;
    return pastOf(random.fork(`past/${account.id}`), past, account, followers);
  });
  const isShown = ({ date }: AccountDay): boolean => dayOfDate(date) >= monday - 7 * WEEKS_BEFORE;
  const shows = c.accounts.map((account, i) => showDays(c, model, account, left[i]?.days.filter(isShown) ?? [], start));
  addComing(c, random.fork('coming'), offsets, left, start);
  const echoes = numbered(left).filter(({ at }) => at >= c.monday - (WEEKS_BEFORE + 1) * 7 * DAY);
  const over = (echo: PostEcho): PostEcho => {
    const kind = platformOf(c, c.accounts.find(({ id }) => id === echo.account) ?? (c.accounts[0] as Account))?.kind;
    return { ...echo, isOver: settlesAt(c.socialRules, kind ?? 'photo', echo.lastDay) <= start };
  };
  const known = echoes.map(over);
  return {
    house: { offsets },
    form: {
      talk: [...new Set(c.accounts.map(({ market }) => market))].map((id) => ({ id, volume: USUAL_VOLUME, warmth: 0 })),
      audiences: left.map(({ audience }) => audience),
      echoes: known.filter(({ isOver, at }) => !isOver || at > start - 8 * DAY),
      days: shows.flatMap(({ shown }) => shown),
      counted: shows.flatMap(({ counted }) => counted),
      posts: known.filter(({ at }) => at >= c.monday - WEEKS_BEFORE * 7 * DAY).map(shownPost),
      voices: pastVoices(randomFrom(model.seed).fork('voice'), c, voice, left, monday - 7 * WEEKS_BEFORE),
    },
    truth: { model, voice },
  };
}
