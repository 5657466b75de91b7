import { type DueRow, whenDue } from '../../../kernel/domain.ts';
import { randomFrom } from '../../../kernel/random.ts';
import type { RecordBase, RecordKind } from '../../../kernel/records.ts';
import type { Step } from '../../../kernel/step.ts';
import { HOUR } from '../../shop/calendar.ts';
import { ALIVE_ON, AUDIENCE, COUNTED_DAY, POST_ECHO, POSTED_ON } from '../../social/audiences/audience.ts';
import { countDay, hear, needAudience, shownPost, spanOf } from '../../social/audiences/counting.ts';
import { provisional } from '../../social/audiences/day-outcome.ts';
import { ACCOUNT_DAY, type AccountDay, POST_FIGURES } from '../../social/audiences/figures.ts';
import { tellAccountDay } from '../../social/audiences/happenings.ts';
import { dateOfDay, mondayOf } from '../../social/audiences/local-days.ts';
import { appearsAt, settlesAt } from '../../social/audiences/settling.ts';
import { BRAND_TALK, fadeTalk, stirTalk, USUAL_VOLUME } from '../../social/audiences/talk.ts';
import { addMentions, MARKET_VOICE, mentionsOn } from '../../social/audiences/voice.ts';
import type { PublishedPost } from '../../social/calendar/social-post.ts';
import { socialHouseOf, socialTruthOf } from '../../social/look-ups.ts';
import { AUDIENCE_COMING } from './audiences-agenda.ts';

interface DayOf {
  readonly account: string;
  readonly day: number;
}

const modelOf = (step: Step) => socialTruthOf(step, 'audiences').model;
const offsetsOf = (step: Step) => socialHouseOf(step).audiences.offsets;
const idOf = ({ account, day }: DayOf): string => `${account}/${dateOfDay(day)}`;

/** Puts a record, or takes the place of the one with its id. */
function place<T extends RecordBase>(step: Step, kind: RecordKind<T>, record: T): void {
  if (step.get(kind, record.id) === undefined) step.put(kind, record);
  else step.update(kind, record.id, (draft) => void Object.assign(draft, record));
}

/** A post goes out: what the public will make of it is settled, and the talk of the market stirs. */
function postIsHeard(step: Step, id: string, { account, card, topic, format, fit }: PublishedPost): void {
  const model = modelOf(step);
  const earlier = step.where(POSTED_ON, account).map(({ at }) => at);
  const { followers } = step.need(AUDIENCE, account);
  const post = { id, account, at: step.now, card, topic, format, fit };
  const echo = hear(model, offsetsOf(step), post, followers, earlier);
  step.put(POST_ECHO, echo);
  step.put(POST_FIGURES, shownPost(echo));
  const { market, people } = needAudience(model, account).own;
  const heard = 3 + Math.floor((echo.outcome.reach * 300) / people);
  stirTalk(step, market, echo.offends ? { more: 160, warmer: -280 } : { more: Math.min(40, heard), warmer: 6 });
}

/** A post that was out is taken down: nobody sees it any more. */
function postIsTakenDown(step: Step, id: string): void {
  if (step.get(POST_ECHO, id) !== undefined)
    step.update(POST_ECHO, id, (echo) => {
      echo.takenDownAt = step.now;
    });
}

/** Mentions of the day go to the week of the market. Each market is counted once, with the first of its accounts. */
function countVoice(step: Step, { account, day }: DayOf, market: string, volume: number): void {
  const { accounts, brands } = socialHouseOf(step);
  if (accounts.find((each) => each.market === market)?.id !== account) return;
  const own = { brand: brands.find(({ kind }) => kind === 'own')?.id ?? '', volume };
  const { model, voice } = socialTruthOf(step, 'audiences');
  const mentions = mentionsOn(voice, market, day, own, randomFrom(model.seed).fork('voice'));
  const from = dateOfDay(mondayOf(day));
  const id = `${market}/${from}`;
  if (step.get(MARKET_VOICE, id) === undefined) step.put(MARKET_VOICE, { id, market, from, days: 1, mentions });
  else
    step.update(MARKET_VOICE, id, (week) => {
      week.days += 1;
      week.mentions = { ...addMentions(week.mentions, mentions) };
    });
}

/** A day is over in the market: it is counted, and shown by nobody yet. */
function dayEnds(step: Step, of: DayOf): void {
  const model = modelOf(step);
  const { market } = needAudience(model, of.account).own;
  const { volume, warmth } = step.get(BRAND_TALK, market) ?? { volume: USUAL_VOLUME, warmth: 0 };
  const span = spanOf(offsetsOf(step), market, of.day);
  const posts = step.where(ALIVE_ON, of.account).filter(({ at }) => at < span.end);
  const counted = countDay(model, step.need(AUDIENCE, of.account), posts, span, warmth);
  step.put(COUNTED_DAY, counted.day);
  step.update(AUDIENCE, of.account, (audience) => {
    audience.followers = counted.audience.followers;
    audience.counted = counted.audience.counted;
  });
  for (const { id, soFar } of counted.echoes)
    step.update(POST_ECHO, id, (echo) => {
      echo.soFar = soFar;
    });
  countVoice(step, of, market, volume);
  step.schedule(appearsAt(socialHouseOf(step).rules, of.day), AUDIENCE_COMING['account-day/appears'], of);
}

/** Shows what has come of the posts of an account so far; those whose last day is settled are over. */
function showPosts(step: Step, account: string, settled: number | null): void {
  for (const { id, lastDay } of [...step.where(ALIVE_ON, account)]) {
    if (settled !== null && lastDay <= settled)
      step.update(POST_ECHO, id, (echo) => {
        echo.isOver = true;
      });
    place(step, POST_FIGURES, shownPost(step.need(POST_ECHO, id)));
  }
}

/** The platform shows a day for the first time. */
function dayAppears(step: Step, of: DayOf): void {
  const model = modelOf(step);
  const { own, kind } = needAudience(model, of.account);
  place(step, ACCOUNT_DAY, provisional(model, step.need(COUNTED_DAY, idOf(of)), own.people));
  showPosts(step, of.account, null);
  const at = settlesAt(socialHouseOf(step).rules, kind.kind, of.day);
  step.schedule(at, AUDIENCE_COMING['account-day/settles'], of);
}

/** The platform has revised a day. */
function daySettles(step: Step, of: DayOf): void {
  const counted: AccountDay = step.need(COUNTED_DAY, idOf(of));
  place(step, ACCOUNT_DAY, { ...counted, settled: true });
  showPosts(step, of.account, of.day);
  tellAccountDay(step, 'account-day/settled', counted.id, { account: of.account, date: counted.date });
}

/** Others say something of the brand. */
const talkMoves = (step: Step, { market, more, warmer }: { market: string; more: number; warmer: number }): void =>
  stirTalk(step, market, { more, warmer });

/** An hour has passed. */
function hourPasses(step: Step): void {
  fadeTalk(step);
  step.schedule(step.now + HOUR, AUDIENCE_COMING['brand-talk/fades'], {});
}

/** The handler of each kind of agenda entry of the subject. */
export const audiencesDue: readonly DueRow[] = [
  whenDue(AUDIENCE_COMING['account-day/ends'], dayEnds),
  whenDue(AUDIENCE_COMING['account-day/appears'], dayAppears),
  whenDue(AUDIENCE_COMING['account-day/settles'], daySettles),
  whenDue(AUDIENCE_COMING['brand-talk/moves'], talkMoves),
  whenDue(AUDIENCE_COMING['brand-talk/fades'], hourPasses),
];

/** What it does when something happens, by the kind of happening. */
export const audiencesReactions = {
  'social-post/published': [
    (step: Step, { subject, data }: { readonly subject: { readonly id: string }; readonly data: PublishedPost }) =>
      postIsHeard(step, subject.id, data),
  ],
  'social-post/withdrawn': [
    (step: Step, { subject }: { readonly subject: { readonly id: string } }) => postIsTakenDown(step, subject.id),
  ],
};
