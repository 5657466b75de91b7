import type { Intent } from '../../../src/bots/bot.ts';
import { readingOf } from '../../../src/bots/play.ts';
import { campaignsExpert } from '../../../src/bots/social/campaigns.ts';
import { socialDeskOf } from '../../../src/bots/social/desk.ts';
import type { Form } from '../../../src/operations/market/form.ts';
import { HOUR } from '../../../src/operations/shop/calendar.ts';
import type { CampaignTruth } from '../../../src/operations/social/campaigns/truth.ts';
import type { Sitting } from '../../../src/sitting/sitting.ts';
import { type SocialTestDesk, socialDeskOn } from '../social-desk.ts';
import { formFor } from '../world.ts';

/** The form of a seed in which nothing comes but its campaigns: quick to play. */
export function campaignsForm(seed: number): Form {
  const form = formFor(seed, 'social-studio');
  const coming = form.coming.filter(({ kind }) => kind.startsWith('word-campaign/'));
  return { ...form, coming, earlier: [] };
}

export const campaignsDesk = (seed: number): SocialTestDesk => socialDeskOn(campaignsForm(seed));

/** The form with another truth about its campaigns. */
export function withTruth(form: Form, change: (truth: CampaignTruth, id: string) => CampaignTruth): Form {
  const { social } = form.truth;
  if (social === undefined) throw new Error('this form has no social desk');
  const campaigns = Object.fromEntries(
    Object.entries(social.campaigns.campaigns).map(([id, truth]) => [id, change(truth, id)]),
  );
  return { ...form, truth: { ...form.truth, social: { ...social, campaigns: { ...social.campaigns, campaigns } } } };
}

/** What an expert would do in campaigns now. */
export function wantedIn(sitting: Sitting): readonly Intent[] {
  const desk = socialDeskOf(sitting.view(), sitting.form.catalogue, readingOf(sitting.form));
  return desk === null ? [] : campaignsExpert.flatMap((part) => part(desk));
}

type Change = (intent: Intent) => Intent | null;
const asItIs: Change = (intent) => intent;

/** Does all that an expert would do in campaigns now, each act changed, or left out, where something is given. */
export function actNow(sitting: Sitting, change: Change = asItIs): void {
  const left = new Set<string>();
  for (;;) {
    const next = wantedIn(sitting).find((intent) => !left.has(JSON.stringify(intent)));
    if (next === undefined) return;
    const act = change(next);
    left.add(JSON.stringify(next));
    if (act === null) continue;
    const { refusal } = sitting.perform(act.action, act.input);
    if (refusal !== null) throw new Error(`${act.action} was refused: ${refusal.key}`);
  }
}

/** Runs campaigns as an expert would, looking at them every half hour of the office, until a moment. */
export function runUntil(sitting: Sitting, until: number, change: Change = asItIs): void {
  for (const { open, close } of sitting.form.days)
    for (let at = open; at < close; at += HOUR / 2) {
      if (at <= sitting.now) continue;
      if (at > until) return;
      sitting.advance(at);
      actNow(sitting, change);
    }
}

/** A moment of a working day, counted from 1: hours after its opening. */
export const onDay = ({ form }: Pick<Sitting, 'form'>, day: number, hours = 0): number =>
  (form.days[day - 1]?.open ?? 0) + hours * HOUR;
