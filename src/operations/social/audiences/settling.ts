import type { PlatformKind } from '../brief.ts';
import type { AudiencesRules } from './house.ts';
import { inTaipei } from './local-days.ts';

/** The rule with the days that a kind of platform takes to revise its figures. */
const DAYS_OF = {
  photo: 'settlePhotoDays',
  'short-video': 'settleVideoDays',
  chat: 'settleChatDays',
  forum: 'settleForumDays',
  pins: 'settlePinsDays',
} as const satisfies Readonly<Record<PlatformKind, keyof AudiencesRules>>;

/** Days after a day on which its figures are settled. */
const settleDays = (rules: AudiencesRules, kind: PlatformKind): number => rules[DAYS_OF[kind]];

/** When a platform shows a day's figures for the first time, simulated ms. */
export const appearsAt = ({ figuresHour }: AudiencesRules, day: number): number => inTaipei(day + 1, figuresHour);

/** When a platform has revised a day's figures, simulated ms: nothing of them changes from then on. */
export const settlesAt = (rules: AudiencesRules, kind: PlatformKind, day: number): number =>
  inTaipei(day + settleDays(rules, kind), rules.settleHour);
