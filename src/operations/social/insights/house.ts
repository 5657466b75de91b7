/** The part of the social desk's handbook that the subject goes by. */
export interface InsightsHouse {
  /** The four weeks before the campaign with which accounts are compared: first and last day, `YYYY-MM-DD`. */
  readonly usual: { readonly from: string; readonly to: string };
}

/** The numbers of the procedure. The handbook says each of them in words. */
export interface InsightsRules {
  /** Collected late, so many office hours cost a point, and as many again another. */
  readonly collectGraceHours: number;
  /** Fewer interactions, or clicks, in a week, and nothing is concluded from what they are the base of. */
  readonly sampleInteractions: number;
  readonly sampleClicks: number;
  /** Click rate and conversion are a leak where they are so many per cent below usual; engagement is flat. */
  readonly leakPercent: number;
  readonly flatPercent: number;
  /** Whole TWD that an order may cost. */
  readonly orderCostLimit: number;
}
