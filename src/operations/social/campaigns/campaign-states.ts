import type { RegionLiteral } from '../../../kernel/state-tags.ts';

export type CampaignEvent = {
  type:
    | ('DRAFT' | 'SUBMIT' | 'RETURN' | 'APPROVE' | 'LAUNCH' | 'END' | 'CLOSE' | 'ACCOUNT' | 'CONCLUDE' | 'ABORT')
    | ('SPEND' | 'PAUSE' | 'RESUME' | 'SPEND_OUT' | 'STOP_SPENDING')
    | ('HEAT' | 'ANSWER' | 'COOL');
};

/** The groups that states belong to: to be designed by the trainee, out among people, over. */
export type CampaignTag = 'to-design' | 'live' | 'over';

/** What has to hold in the other regions for a move; `campaign.machine.ts` says of each guard when it does. */
export type CampaignGuard = 'isLive';

const only = <Target extends string>(guard: CampaignGuard, target: Target) => ({ target, guard });

/**
 * The states of a campaign in three regions: its own work, its spending, and the mood of those who talk of it. Plain data, so that a
 * page can read the groups without loading XState.
 */
export const CAMPAIGN_STATES = {
  work: {
    initial: 'researching',
    states: {
      researching: { tags: ['to-design'], on: { DRAFT: 'planning', ABORT: 'aborted' } },
      planning: { tags: ['to-design'], on: { DRAFT: 'planning', SUBMIT: 'awaiting-approval', ABORT: 'aborted' } },
      'awaiting-approval': { on: { RETURN: 'rework', APPROVE: 'scheduled', ABORT: 'aborted' } },
      rework: { tags: ['to-design'], on: { DRAFT: 'planning', ABORT: 'aborted' } },
      scheduled: { on: { LAUNCH: 'live', ABORT: 'aborted' } },
      live: { tags: ['live'], on: { END: 'collecting' } },
      // Nobody can join any more; what is due is still to be paid, and winners are to be drawn.
      collecting: { on: { CLOSE: 'analysing' } },
      analysing: { on: { ACCOUNT: 'reported' } },
      reported: { on: { CONCLUDE: 'closed' } },
      closed: { tags: ['over'], type: 'final' },
      aborted: { tags: ['over'], type: 'final' },
    },
  },
  spend: {
    initial: 'not-started',
    states: {
      'not-started': { on: { SPEND: 'running' } },
      running: { on: { PAUSE: only('isLive', 'paused'), SPEND_OUT: 'spent', STOP_SPENDING: 'ended' } },
      paused: { on: { RESUME: only('isLive', 'running'), STOP_SPENDING: 'ended' } },
      spent: { on: { STOP_SPENDING: 'ended' } },
      ended: { type: 'final' },
    },
  },
  mood: {
    initial: 'calm',
    states: {
      calm: { on: { HEAT: 'heated' } },
      heated: { on: { ANSWER: 'answered', COOL: 'calm' } },
      answered: { on: { HEAT: 'heated', COOL: 'calm' } },
    },
  },
} as const satisfies Readonly<Record<string, RegionLiteral<CampaignEvent['type'], CampaignTag>>>;

/** The state of a campaign in each region of its lifecycle. */
export type CampaignStateValue = {
  readonly [Region in keyof typeof CAMPAIGN_STATES]: keyof (typeof CAMPAIGN_STATES)[Region]['states'];
};

export type CampaignStage = CampaignStateValue['work'];
export type SpendState = CampaignStateValue['spend'];
export type MoodState = CampaignStateValue['mood'];
