import type { Mechanic } from './mechanics.ts';

/** A campaign as the brief offers it. Money in whole TWD. */
export interface CampaignOffer {
  readonly id: string;
  readonly mechanic: Mechanic;
  readonly market: string;
  readonly product: string;
  /** What the product brings there, and what is left of it after goods, freight and fees. */
  readonly price: number;
  readonly marginPermille: number;
  /** What the posts and messages of the campaign cost for each order it brings. */
  readonly mediaPerOrder: number;
  /** Rewards paid for each order it brings, per-mille: by the rounds before. */
  readonly rewardsPerOrderPermille: number;
  readonly expectedOrders: number;
  /** Less draws nobody. */
  readonly leastValue: number;
  /** The brief's money for it. */
  readonly budget: number;
  /** Prizes to be drawn; 0 where there is no draw. */
  readonly prizes: number;
  /** First and last day on which it may run, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
  /** When the brief offers it, by when it has to be approved, and when its place is given away. Simulated ms. */
  readonly offeredAt: number;
  readonly approveBy: number;
  readonly lapsesAt: number;
  /** Volume of talk that the brief hopes for. */
  readonly talkTarget: number;
}

/** What a market asks of rewarded posts, and of whoever gives prizes there. */
export interface MarketLaw {
  readonly market: string;
  /** Labels that people there know as advertising. */
  readonly labels: readonly string[];
  /** Languages in which the terms are understood. */
  readonly terms: readonly string[];
  /** Whole TWD: prizes worth more are reported to the tax office; left out: nobody is. */
  readonly reportFrom?: number;
  /** Whole TWD: of prizes worth more tax is held back as well. */
  readonly withholdFrom?: number;
}

/** The part of the social desk's handbook that the subject goes by. */
export interface CampaignsHouse {
  readonly offers: readonly CampaignOffer[];
  readonly laws: readonly MarketLaw[];
}

/** The numbers of the procedure. The handbook says each of them in words. */
export interface CampaignsRules {
  /** Of the margin of an order, what it may cost to win it, per-mille. */
  readonly winningPermille: number;
  /** Rewards that one person can get at most: for members who bring members, and in all other campaigns. */
  readonly memberCap: number;
  readonly personCap: number;
  /** Days a campaign runs at least. */
  readonly campaignDaysLeast: number;
  /** Office hours: until the approver answers, and until a post, a claim and a sour post are to be dealt with. */
  readonly approverHours: number;
  readonly postHours: number;
  readonly claimHours: number;
  readonly claimCheckHours: number;
  readonly sourHours: number;
  readonly sourGraceHours: number;
  /** Office hours: to pause what costs too much, until its traffic is mended, to go on, for the account, to conclude. */
  readonly pauseHours: number;
  readonly mendHours: number;
  readonly resumeHours: number;
  readonly accountHours: number;
  readonly concludeHours: number;
  /** Cost of an order in per-mille of what is allowed: up to here a campaign is changed and not dropped. */
  readonly adjustPermille: number;
}

export const offerOf = ({ offers }: Pick<CampaignsHouse, 'offers'>, id: string): CampaignOffer | undefined =>
  offers.find((each) => each.id === id);

const NO_LAW: MarketLaw = { market: '', labels: [], terms: [] };
export const lawOf = ({ laws }: Pick<CampaignsHouse, 'laws'>, market: string): MarketLaw =>
  laws.find((each) => each.market === market) ?? NO_LAW;
