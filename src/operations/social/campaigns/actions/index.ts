import type { ActionDefinition } from '../../../../kernel/domain.ts';
import { campaignAnswer } from './campaign-answer.ts';
import { campaignClose } from './campaign-close.ts';
import { campaignConclude } from './campaign-conclude.ts';
import { campaignDesign } from './campaign-design.ts';
import { campaignLaunch } from './campaign-launch.ts';
import { campaignModerate } from './campaign-moderate.ts';
import { campaignPause } from './campaign-pause.ts';
import { campaignSubmit } from './campaign-submit.ts';

/** Every action of the subject. */
export const campaignsActions: readonly ActionDefinition[] = [
  campaignDesign,
  campaignSubmit,
  campaignLaunch,
  campaignPause,
  campaignModerate,
  campaignAnswer,
  campaignClose,
  campaignConclude,
];
