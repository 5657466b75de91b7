import type { Offsets } from '../local-time.ts';

/** The part of the social desk's handbook that the subject goes by. */
export interface AudiencesHouse {
  /** How far the clocks of the markets are ahead of UTC in these weeks. */
  readonly offsets: Offsets;
}

/** The numbers of the procedure. The handbook says each of them in words. */
export interface AudiencesRules {
  /** At this hour in Taipei on the day after, platforms show the figures of a day for the first time. */
  readonly figuresHour: number;
  /** At this hour in Taipei they have revised them, so many days later. */
  readonly settleHour: number;
  readonly settlePhotoDays: number;
  readonly settleVideoDays: number;
  readonly settleChatDays: number;
  readonly settleForumDays: number;
  readonly settlePinsDays: number;
}
