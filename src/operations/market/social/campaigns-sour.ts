import { randomFrom } from '../../../kernel/random.ts';
import type { Step } from '../../../kernel/step.ts';
import { HOUR } from '../../shop/calendar.ts';
import { stirTalk } from '../../social/audiences/talk.ts';
import { tellCampaign } from '../../social/campaigns/happenings.ts';
import { campaignRef, campaignTruthOf, officeHours } from '../../social/campaigns/look-ups.ts';
import { SOUR_THREAD, type SourThread, type SourVerdict } from '../../social/campaigns/sour-thread.ts';
import { campaignStates, WORD_CAMPAIGN } from '../../social/campaigns/word-campaign.ts';
import { socialHouseOf, socialTruthOf } from '../../social/look-ups.ts';
import { THREAD_CALMS, THREAD_GROWS, THREAD_STARTS } from './campaigns-agenda.ts';

/** How long an angry thread can go on by itself, hours, and how many can join in. */
const MOST_HOURS = 72;
const MOST_VOICES = 600;
/** Voices that are heard in an hour: only so many answer one another. */
const MOST_HEARD = 30;
/** Hours after a good answer until nobody speaks of it any more. */
const CALM_HOURS = 6;

/** A post turns sour. While its campaign is not live any more, or angry already, it comes to nothing. */
export function threadStarts(
  step: Step,
  { campaign, thread: id }: { readonly campaign: string; readonly thread: string },
): void {
  const found = campaignTruthOf(step, campaign).threads.find((each) => each.id === id);
  // An inject may have brought it earlier.
  if (found === undefined || step.get(SOUR_THREAD, id) !== undefined) return;
  if (campaignStates(step.need(WORD_CAMPAIGN, campaign)).work !== 'live') return;
  if (!step.trySend(campaignRef(campaign), { type: 'HEAT' })) {
    step.schedule(step.now + HOUR, THREAD_STARTS, { campaign, thread: id });
    return;
  }
  const dueAt = officeHours(step, socialHouseOf(step).rules.sourHours);
  const growth = [{ at: step.now, voices: 1 }];
  step.put(SOUR_THREAD, { ...found, at: step.now, dueAt, voices: 1, growth, answers: [] });
  stirTalk(step, found.market, { more: 40, warmer: -80 });
  tellCampaign(step, 'sour-thread/started', id, { campaign, dueAt });
  step.schedule(step.now + HOUR, THREAD_GROWS, { thread: id, hour: 1 });
}

/** How many others each voice of the last hour brings at most: fewer as people lose interest, more after a bad answer. */
function spreadAt({ at, answers }: SourThread, now: number): number {
  const hours = Math.floor((now - at) / HOUR);
  const fresh = hours <= 6 ? 3 : hours <= 16 ? 2 : 1;
  const angered = answers.some(({ good, at: said }) => !good && now - said <= 3 * HOUR);
  return angered ? fresh + 1 : fresh;
}

/** Who joins in this hour: each voice of the hour before brings some, by a stream of that hour alone. */
function joining(step: Step, thread: SourThread, hour: number): number {
  const heard = thread.voices - (thread.growth.at(-2)?.voices ?? 0);
  const random = randomFrom(socialTruthOf(step, 'campaigns').seed).fork(`sour/${thread.id}/${hour}`);
  const most = spreadAt(thread, step.now);
  let joined = 0;
  for (let voice = 0; voice < Math.min(heard, MOST_HEARD); voice += 1) joined += random.int(0, most);
  // In its first hours somebody always joins in.
  return Math.min(Math.max(joined, hour <= 4 ? 2 : 0), MOST_VOICES - thread.voices);
}

/** An hour later: it has grown, or nobody speaks of it any more. */
export function threadGrows(
  step: Step,
  { thread: id, hour }: { readonly thread: string; readonly hour: number },
): void {
  const thread = step.need(SOUR_THREAD, id);
  if (thread.calmedAt !== undefined || thread.answers.some(({ good }) => good)) return;
  const joined = joining(step, thread, hour);
  if (joined === 0 || hour >= MOST_HOURS) {
    threadCalms(step, { thread: id });
    return;
  }
  const voices = thread.voices + joined;
  step.update(SOUR_THREAD, id, (draft) => {
    draft.voices = voices;
    draft.growth.push({ at: step.now, voices });
  });
  stirTalk(step, thread.market, { more: Math.ceil(joined / 2), warmer: -joined });
  tellCampaign(step, 'sour-thread/grew', id, { voices });
  step.schedule(step.now + HOUR, THREAD_GROWS, { thread: id, hour: hour + 1 });
}

/** People read the answer: a good one calms them, any other is passed on as well. */
export function threadIsAnswered(
  step: Step,
  {
    subject,
    data,
  }: { readonly subject: { readonly id: string }; readonly data: { readonly verdict: Pick<SourVerdict, 'good'> } },
): void {
  const { market } = step.need(SOUR_THREAD, subject.id);
  if (data.verdict.good) {
    stirTalk(step, market, { more: 0, warmer: 90 });
    step.schedule(step.now + CALM_HOURS * HOUR, THREAD_CALMS, { thread: subject.id });
  } else stirTalk(step, market, { more: 25, warmer: -90 });
}

/** Nobody speaks of it any more. */
export function threadCalms(step: Step, { thread: id }: { readonly thread: string }): void {
  const { calmedAt, campaign } = step.need(SOUR_THREAD, id);
  if (calmedAt !== undefined) return;
  step.update(SOUR_THREAD, id, (draft) => {
    draft.calmedAt = step.now;
  });
  step.trySend(campaignRef(campaign), { type: 'COOL' });
  tellCampaign(step, 'sour-thread/calmed', id, {});
}
