import type { LifecycleState } from '../../../kernel/lifecycle.ts';
import { recordKind } from '../../../kernel/records.ts';
import { statesTagged } from '../../../kernel/state-tags.ts';
import { CAMPAIGN_STATES, type CampaignStage, type CampaignStateValue } from './campaign-states.ts';
import type { DesignFault, DesignPart } from './mechanics.ts';

export const WORD_CAMPAIGN = recordKind<WordCampaign>('word-campaign');

/** How a campaign is to run: its numbers, and one choice for each part its mechanic has. */
export interface CampaignDesign {
  /** What one reward is worth, whole TWD. */
  readonly value: number;
  /** Rewards that one person can get. */
  readonly cap: number;
  /** Whole TWD: spending stops there. */
  readonly budget: number;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
  readonly choices: { readonly [Part in DesignPart]?: string };
}

/** What the approver gave back, and why. */
export interface Returned {
  readonly at: number;
  readonly reasons: readonly DesignFault[];
}

/** What came in since the reading before: twice a working day while it is live. Whole TWD. */
export interface Reading {
  readonly at: number;
  readonly spend: number;
  readonly orders: number;
  /** The volume of talk in its market at that moment. */
  readonly talk: number;
}

/** An entry of a draw, as the list of entries shows it. */
export interface DrawEntry {
  readonly no: number;
  readonly name: string;
  readonly note: 'valid' | 'no-consent' | 'double' | 'staff';
}

/** How a campaign was closed: who won, and what became of its codes and rewards. */
export const CODE_WAYS = ['cancel-open', 'pay-everybody', 'pay-positive', 'valid-and-due'] as const;
export type CodeWay = (typeof CODE_WAYS)[number];

/** What follows from the account of a campaign. */
export const CONCLUSIONS = ['adjust', 'drop', 'repeat'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** A campaign by word of mouth. What the brief says of it is the offer of the same id. */
export interface WordCampaign {
  readonly id: string;
  readonly state: LifecycleState;
  readonly offeredAt?: number;
  readonly design?: CampaignDesign;
  readonly submitted: number;
  readonly returned: readonly Returned[];
  readonly launchedAt?: number;
  /** Since when it spends without a break. */
  readonly runningSince?: number;
  readonly readings: readonly Reading[];
  /** Since when it has been paused, or when what was wrong with its traffic was mended. */
  readonly pausedAt?: number;
  readonly mendedAt?: number;
  readonly endedAt?: number;
  readonly entries?: readonly DrawEntry[];
  /** Numbers drawn by the witness. */
  readonly drawn?: readonly number[];
  readonly closed?: { readonly at: number; readonly winners: readonly number[]; readonly codes: CodeWay };
  readonly account?: { readonly at: number; readonly spend: number; readonly orders: number };
  readonly conclusion?: Conclusion;
}

/** Where a campaign stands in each region. */
export const campaignStates = ({ state }: Pick<WordCampaign, 'state'>): CampaignStateValue =>
  state.value as CampaignStateValue;

export const campaignStage = (campaign: Pick<WordCampaign, 'state'>): CampaignStage => campaignStates(campaign).work;

const TO_DESIGN = statesTagged(CAMPAIGN_STATES.work, 'to-design');
const OVER = statesTagged(CAMPAIGN_STATES.work, 'over');
/** Whether its design is the trainee's to write. */
export const isToDesign = (stage: CampaignStage): boolean => TO_DESIGN.has(stage);
/** Whether nothing more comes of it. */
export const isCampaignOver = (stage: CampaignStage): boolean => OVER.has(stage);

type Read = Pick<WordCampaign, 'readings'>;

/** All that was spent, whole TWD, and all orders that came. */
export const spentBy = ({ readings }: Read): number => readings.reduce((sum, { spend }) => sum + spend, 0);
export const broughtBy = ({ readings }: Read): number => readings.reduce((sum, { orders }) => sum + orders, 0);

/** Cost of an order, whole TWD, rounded up; null where there were none. */
export const costPerOrder = ({ spend, orders }: Pick<Reading, 'spend' | 'orders'>): number | null =>
  orders === 0 ? null : Math.ceil(spend / orders);

/** Whether the last two readings both cost more an order than is allowed: then its spending is stopped (handbook). */
export function isTooDear(
  { readings, runningSince = 0 }: Pick<WordCampaign, 'readings' | 'runningSince'>,
  allowed: number,
): boolean {
  const lastTwo = readings.filter(({ at }) => at > runningSince).slice(-2);
  return (
    lastTwo.length === 2 && lastTwo.every((reading) => (costPerOrder(reading) ?? Number.POSITIVE_INFINITY) > allowed)
  );
}
