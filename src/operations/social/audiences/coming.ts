/** What a form lets come of the subject during the weeks. Days are numbers on the calendar of the account's market. */
export type AudiencesComing =
  /** A day is over in the market: it is counted. */
  | { readonly kind: 'account-day/ends'; readonly at: number; readonly account: string; readonly day: number }
  /** The platform shows it for the first time. */
  | { readonly kind: 'account-day/appears'; readonly at: number; readonly account: string; readonly day: number }
  /** The platform has revised it. */
  | { readonly kind: 'account-day/settles'; readonly at: number; readonly account: string; readonly day: number }
  /** Something that others say or do moves the talk of a market. */
  | {
      readonly kind: 'brand-talk/moves';
      readonly at: number;
      readonly market: string;
      readonly more: number;
      readonly warmer: number;
    }
  /** An hour has passed: talk fades towards what is usual. */
  | { readonly kind: 'brand-talk/fades'; readonly at: number };
