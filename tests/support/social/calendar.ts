import type { Account } from '../../../src/operations/social/brief.ts';
import type { PlannedWeek, PostCard } from '../../../src/operations/social/calendar/house.ts';
import { slotAt } from '../../../src/operations/social/calendar/slots.ts';
import { SOCIAL_POST, type SocialPost } from '../../../src/operations/social/calendar/social-post.ts';
import type { PlatformFault } from '../../../src/operations/social/calendar/truth.ts';
import { type SocialTestDesk, socialDeskOn } from '../social-desk.ts';
import { formFor } from '../world.ts';

/** The clock of Taipei, ms. */
export const taipei = (moment: string): number => Date.parse(`${moment}:00+08:00`);

/** The social desk in its weeks with nothing coming but the weeks of the calendar, and platforms with the faults that are given. */
export function calendarDesk(faults: readonly PlatformFault[] = []): SocialTestDesk {
  const form = formFor(1, 'social-studio');
  const coming = form.coming.filter(({ kind }) => kind.startsWith('posting-week/'));
  const { social } = form.truth;
  if (social === undefined) throw new Error('no social desk');
  const truth = { ...form.truth, social: { ...social, calendar: { faults } } };
  return socialDeskOn({ ...form, coming, earlier: [], truth });
}

export const account = ({ house }: SocialTestDesk, id: string): Account => {
  const found = house.accounts.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no account ${id}`);
  return found;
};

export const week = ({ house }: SocialTestDesk, number: number): PlannedWeek => {
  const found = house.calendar.weeks.find((each) => each.week === number);
  if (found === undefined) throw new Error(`no week ${number}`);
  return found;
};

/** A moment on the clock of an account: the day of a week (0 is its first), and `HH:MM`. */
export function localAt(desk: SocialTestDesk, id: string, ofWeek: number, day: number, clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return slotAt(desk.house.audiences.offsets, account(desk, id).market, week(desk, ofWeek), day, hours * 60 + minutes);
}

/** A post that suits the account, but for what is given. */
const POSTS = {
  'kadro-jp': { card: 'keelung-harbor', format: 'photo', language: 'ja' },
  'kadro-de': { card: 'refill-tin', format: 'carousel', language: 'de' },
  'zipli-my': { card: 'packing-hands', format: 'short-video', language: 'ms' },
  'chatora-tw': { card: 'tin-return', format: 'broadcast', language: 'zh-TW' },
  'plazeta-sg': { card: 'broken-mug', format: 'text', language: 'en' },
  'pinorama-us': { card: 'tea-shelf', format: 'pin', language: 'en' },
} as const;

/** Pins a post that suits its account, but for what is given; its id. */
export function pin(desk: SocialTestDesk, id: keyof typeof POSTS, at: number, more: Partial<SocialPost> = {}): string {
  const happenings = desk.do('post/schedule', { account: id, ...POSTS[id], at, ...more });
  return happenings.find(({ kind }) => kind === 'social-post/scheduled')?.subject.id ?? '';
}

export function postOf({ sitting }: SocialTestDesk, id: string): SocialPost {
  const post = sitting.world.get(SOCIAL_POST, id);
  if (post === undefined) throw new Error(`no post ${id}`);
  return post;
}

/** Cards that suit an account in format and language. */
export const suited = (desk: SocialTestDesk, id: string): readonly (readonly [card: PostCard, language: string])[] => {
  const { platform, languages } = account(desk, id);
  const formats = desk.house.platforms.find((each) => each.id === platform)?.formats ?? [];
  return desk.house.calendar.cards.flatMap((card) =>
    card.formats.some((format) => formats.includes(format))
      ? languages.filter((language) => card.texts[language] !== undefined).map((language) => [card, language] as const)
      : [],
  );
};
