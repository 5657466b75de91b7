import type { Refusal } from '../../../kernel/happening.ts';
import type { RecordReader, WorldReader } from '../../../kernel/step.ts';
import { addOfficeTime, HOUR, type OfficeHours } from '../../shop/calendar.ts';
import { meaningOf, type TextReader } from '../../shop/words.ts';
import { socialHouseOf, socialTruthOf } from '../look-ups.ts';
import type { Means } from './buyer-post.ts';
import { allowedCost } from './costs.ts';
import type { DesignScene } from './design.ts';
import type { CampaignPage } from './handbook.ts';
import { offerOf } from './house.ts';
import type { CampaignTruth } from './truth.ts';
import { campaignStage, WORD_CAMPAIGN, type WordCampaign } from './word-campaign.ts';

export const campaignRef = (id: string) => ({ kind: WORD_CAMPAIGN, id });

/** A refusal in a campaign: its key and values, and the page that says the rule. */
export const refuse = (
  key: string,
  values: NonNullable<Refusal['values']> = {},
  page: CampaignPage = 'word-of-mouth',
): Refusal => ({ key, values, page });

/** What a campaign is judged by. Throws where the brief has no such campaign. */
export function sceneOf(reader: RecordReader, id: string): DesignScene {
  const { campaigns: house, rules } = socialHouseOf(reader);
  const offer = offerOf(house, id);
  if (offer === undefined) throw new Error(`the brief has no campaign ${id}`);
  return { offer, house, rules };
}

/** What an order of a campaign may cost, whole TWD. */
export function allowedFor(reader: RecordReader, id: string): number {
  const { offer, rules } = sceneOf(reader, id);
  return allowedCost(offer, rules);
}

/** The campaign; undefined until it was offered. */
export function offered(reader: RecordReader, id: string): WordCampaign | undefined {
  const campaign = reader.get(WORD_CAMPAIGN, id);
  return campaign?.offeredAt === undefined ? undefined : campaign;
}

/** Why something cannot be done with a campaign that stands where it stands. */
export function refuseStage(campaign: WordCampaign): Refusal {
  return refuse('word-campaign/not-now', { wordStage: campaignStage(campaign) });
}

export const hoursOf = (reader: RecordReader): OfficeHours =>
  (reader.known as { readonly catalogue: { readonly hours: OfficeHours } }).catalogue.hours;

/** The moment that many office hours from now. */
export const officeHours = (reader: RecordReader, hours: number, from = reader.now): number =>
  addOfficeTime(from, hours * HOUR, hoursOf(reader));

/** What comes of a campaign. Throws where the form has no such campaign. */
export function campaignTruthOf(world: WorldReader, id: string): CampaignTruth {
  const truth = socialTruthOf(world, 'campaigns').campaigns[id];
  if (truth === undefined) throw new Error(`the form has no campaign ${id}`);
  return truth;
}

/** Reads texts as somebody does who understands them. */
export const reading =
  (reader: TextReader): Means =>
  (key) =>
    meaningOf(reader, key);
