import { type HappeningTable, makeTell } from '../../shop/happening-table.ts';
import { ACCOUNT_DAY } from './figures.ts';

/** What can happen, with its data. Scoring and the market read all of it. */
export interface AudiencesHappenings {
  /** A platform has revised a day of an account: nothing of it changes any more. */
  'account-day/settled': { account: string; date: string };
}

export const audiencesHappenings: HappeningTable<AudiencesHappenings> = {
  'account-day/settled': { of: ACCOUNT_DAY, tells: [], hidden: 'always' },
};

/** Says that something has happened to the figures of an account. */
export const tellAccountDay = makeTell(audiencesHappenings);
