import { HOUR, MINUTE, startOfTaipeiDay } from '../../operations/shop/calendar.ts';
import { type Account, accountOf, platformOf } from '../../operations/social/brief.ts';
import { fitOf } from '../../operations/social/calendar/fit.ts';
import type { PlannedWeek, PostCard } from '../../operations/social/calendar/house.ts';
import { isByHand, sceneOf, weekOfMoment } from '../../operations/social/calendar/look-ups.ts';
import { peakSlots, slotAt } from '../../operations/social/calendar/slots.ts';
import { MEND_OF } from '../../operations/social/calendar/trouble.ts';
import type { PlannedPost } from '../../operations/social/calendar/view.ts';
import { type Intent, intent } from '../bot.ts';
import type { Slip } from '../bot-duty.ts';
import type { SocialDesk, SocialPolicy } from './desk.ts';

/** Office hours by the clock of Taipei, with some time to spare on both sides. */
const OFFICE = { from: 9.5 * HOUR, to: 17 * HOUR };
const isOfficeTime = (at: number): boolean => {
  const time = at - startOfTaipeiDay(at);
  return time >= OFFICE.from && time <= OFFICE.to;
};

const offsetsOf = ({ house }: SocialDesk) => house.audiences.offsets;

/** The middle of the brief's band. */
const middle = ({ band: { least, most } }: Account): number => Math.floor((least + most) / 2);

/** Settles how often each account posts in the weeks that are being planned. */
const setCadence: SocialPolicy = ({ social, house, now }) =>
  social.postingWeeks.flatMap(({ account: id, week, perWeek }) => {
    const planned = house.calendar.weeks.find((each) => each.week === week);
    const account = accountOf(house, id);
    if (perWeek !== undefined || planned === undefined || account === undefined) return [];
    if (now < planned.opensAt || now > planned.pinBy) return [];
    return [intent('cadence/set', { account: id, week, perWeek: middle(account) })];
  });

/** A text for an account: the card, and the form and language in which it fits. */
interface Copy {
  readonly card: PostCard;
  readonly format: string;
  readonly language: string;
}

/** The ways in which a card fits an account by form and language. */
function copiesFor({ house }: SocialDesk, account: Account, card: PostCard): Copy[] {
  const formats = (platformOf(house, account)?.formats ?? []).filter((format) => card.formats.includes(format));
  const [format] = formats;
  return format === undefined
    ? []
    : account.languages
        .filter((language) => card.texts[language] !== undefined)
        .map((language) => ({ card, format, language }));
}

/** The posts that were pinned and not taken off again. */
const kept = ({ social }: SocialDesk): readonly PlannedPost[] =>
  social.plannedPosts.filter(({ stage }) => stage !== 'withdrawn');

/** What was used so far, to which a look adds what it is about to pin. */
type Used = { id: string; account: string; card: string; format: PlannedPost['format']; language: string }[];

/** The first card that suits an account at a time and repeats nothing. */
function freshCopy(desk: SocialDesk, account: Account, at: number, used: Used): Copy | undefined {
  const scene = sceneOf(desk.house);
  return desk.house.calendar.cards
    .flatMap((card) => copiesFor(desk, account, card))
    .find(({ card, format, language }) => {
      const post = { id: '', account: account.id, card: card.id, format: format as PlannedPost['format'], language };
      const { fresh, offends } = fitOf(scene, post, at, used);
      return fresh && offends === null;
    });
}

/** The slot at which an account posts on a day of a week: the first of the last peak hours, in office hours where a hand is needed. */
function slotOn(desk: SocialDesk, account: Account, week: PlannedWeek, day: number): number | undefined {
  const offsets = offsetsOf(desk);
  const from = slotAt(offsets, account.market, week, day, 0);
  const slots = peakSlots(account, offsets, Math.max(from, desk.now + 10 * MINUTE), from + 24 * HOUR);
  if (isByHand(desk.house, account.id)) return slots.find(isOfficeTime);
  return slots.findLast((at, i) => i === 0 || (slots[i - 1] ?? 0) < at - 15 * MINUTE);
}

/** The slots of a week that still want a post: spread over its days, one a day as long as there are days. */
function openSlots(desk: SocialDesk, account: Account, week: PlannedWeek, perWeek: number): number[] {
  const mine = kept(desk).filter(
    (post) => post.account === account.id && weekOfMoment(desk.house, account.id, post.at)?.week === week.week,
  );
  if (mine.length >= perWeek) return [];
  const days = Array.from({ length: week.days }, (_, day) => slotOn(desk, account, week, day)).filter(
    (at) => at !== undefined,
  );
  const wanted = Array.from(
    { length: Math.min(perWeek, days.length) },
    (_, k) => days[Math.floor((k * days.length) / Math.min(perWeek, days.length))],
  ).filter((at) => at !== undefined);
  const free = wanted.filter((at) => !mine.some((post) => Math.abs(post.at - at) < 12 * HOUR));
  return free.slice(0, perWeek - mine.length);
}

/** Pins what is missing on the calendar of the weeks whose number is settled. */
const pinPosts: SocialPolicy = (desk) => {
  const used: Used = kept(desk).map((post) => ({ ...post }));
  return desk.social.postingWeeks.flatMap(({ account: id, week, perWeek }): Intent[] => {
    const planned = desk.house.calendar.weeks.find((each) => each.week === week);
    const account = accountOf(desk.house, id);
    if (perWeek === undefined || planned === undefined || account === undefined || desk.now > planned.overAt) return [];
    return openSlots(desk, account, planned, perWeek).flatMap((at) => {
      const copy = freshCopy(desk, account, at, used);
      if (copy === undefined) return [];
      const post = { account: id, card: copy.card.id, format: copy.format, language: copy.language };
      used.push({ id: `${id}/${at}`, ...post, format: post.format as PlannedPost['format'] });
      return [intent('post/schedule', { ...post, at })];
    });
  });
};

/** Publishes by hand what waits for it. */
const pressPublish: SocialPolicy = ({ social, house, now }) =>
  social.plannedPosts.flatMap(({ id, account, stage, at }) =>
    stage === 'scheduled' && at <= now && isByHand(house, account) ? [intent('post/publish', { post: id })] : [],
  );

/** The next peak of an account that no other post of it is near. */
function nextPeak(desk: SocialDesk, account: Account): number | undefined {
  const byHand = isByHand(desk.house, account.id);
  const others = kept(desk).filter((post) => post.account === account.id);
  const gap = desk.house.rules.postGapMinutes * MINUTE;
  return peakSlots(account, offsetsOf(desk), desk.now + 10 * MINUTE, desk.now + 48 * HOUR).find(
    (at) =>
      (!byHand || isOfficeTime(at)) && others.every((other) => Math.abs((other.publishedAt ?? other.at) - at) >= gap),
  );
}

/** Puts right what failed, and moves it to the next peak. */
const answerFailures: SocialPolicy = (desk) =>
  desk.social.plannedPosts.flatMap((post) => {
    const why = post.falls.at(-1)?.why;
    const account = accountOf(desk.house, post.account);
    if (post.stage !== 'failed' || why === undefined || account === undefined) return [];
    const at = nextPeak(desk, account);
    return at === undefined ? [] : [intent('post/reschedule', { post: post.id, at, mend: MEND_OF[why] })];
  });

/** All that the handbook asks for, in the order in which it is done. */
export const calendarExpert: readonly SocialPolicy[] = [pressPublish, answerFailures, setCadence, pinPosts];

/** How each act goes wrong in practice. */
export const calendarSlips: Readonly<Record<string, Slip>> = {
  'cadence/set': ({ perWeek, ...input }, random) =>
    intent('cadence/set', { ...input, perWeek: Number(perWeek) + (random.chance(600) ? 4 : -2) }),
  // On the clock of Taipei instead of the market's; often in whatever form the last one had, sometimes in English for everybody.
  'post/schedule': ({ at, format, language, ...input }, random) =>
    intent('post/schedule', {
      ...input,
      at: Number(at) + random.int(4, 9) * HOUR,
      format: random.pick(['photo', 'carousel', 'short-video', 'text'].filter((each) => each !== format)),
      language: language === 'en' ? 'ms' : 'en',
    }),
  'post/reschedule': ({ at, ...input }, random) =>
    random.chance(500)
      ? intent('post/reschedule', { ...input, at, mend: 'as-is' })
      : intent('post/reschedule', { ...input, at: Number(at) + 30 * HOUR }),
};

const HOUR_AHEAD = (now: number): number => (Math.floor(now / HOUR) + 1) * HOUR;

/** Settles any number for every week that has none. */
const anyCadence =
  (perWeek: (account: Account) => number): SocialPolicy =>
  ({ social, house }) =>
    social.postingWeeks.flatMap((posting) => {
      const account = accountOf(house, posting.account);
      return posting.perWeek !== undefined || account === undefined
        ? []
        : [intent('cadence/set', { account: account.id, week: posting.week, perWeek: perWeek(account) })];
    });

/** A card in any language and form that the platform takes, whether it suits or not. */
function anyhow({ house }: SocialDesk, account: Account, card: PostCard): Omit<Copy, 'card'> {
  const formats = platformOf(house, account)?.formats ?? [];
  const format = formats.find((each) => card.formats.includes(each)) ?? formats[0] ?? 'photo';
  const [language = 'en'] = Object.keys(card.texts);
  return { format, language };
}

/** Posts on every account at the next full hour, whatever comes to hand. */
const everywhereEveryHour: SocialPolicy = (desk) => {
  const { house, now, social } = desk;
  const at = HOUR_AHEAD(now);
  const { cards } = house.calendar;
  return house.accounts.flatMap((account, i) => {
    if (weekOfMoment(house, account.id, at) === undefined) return [];
    const card = cards[(Math.floor(at / HOUR) + i) % cards.length];
    if (card === undefined || social.plannedPosts.some((post) => post.account === account.id && post.at === at))
      return [];
    return [intent('post/schedule', { account: account.id, card: card.id, ...anyhow(desk, account, card), at })];
  });
};

/** The hour at which the same text goes out everywhere, on the clock of Taipei. */
const PASTED_AT = 20 * HOUR;

/** Pastes one text a day on all accounts at once, as often as the brief asks for. */
const oneTextForAll: SocialPolicy = (desk) => {
  const { house, now, social } = desk;
  const texts = house.calendar.cards.filter(({ texts: { en } }) => en !== undefined);
  return house.calendar.weeks.flatMap((week, w) =>
    house.accounts.flatMap((account) =>
      Array.from({ length: account.band.least }, (_, k): Intent[] => {
        const card = texts[(w * week.days + k) % texts.length];
        const at = week.startsAt + k * 24 * HOUR + PASTED_AT;
        const has = social.plannedPosts.some((post) => post.account === account.id && post.at === at);
        if (card === undefined || has || at <= now || now < week.opensAt) return [];
        const { format } = anyhow(desk, account, card);
        return [intent('post/schedule', { account: account.id, card: card.id, format, language: 'en', at })];
      }).flat(),
    ),
  );
};

/** What somebody does who clicks everything and reads nothing. */
export const calendarBlind: readonly SocialPolicy[] = [anyCadence(() => 21), everywhereEveryHour];

/** Bots that do one thing again and again. */
export const calendarTricks = {
  'post-everything': [anyCadence(() => 99), pressPublish, everywhereEveryHour],
  'copy-paste': [anyCadence(({ band }) => band.least), pressPublish, oneTextForAll],
} as const satisfies Readonly<Record<string, readonly SocialPolicy[]>>;
