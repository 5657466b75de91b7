import type { ActionDefinition } from '../../../../kernel/domain.ts';
import { cadenceSet } from './cadence-set.ts';
import { postPublish } from './post-publish.ts';
import { postReschedule } from './post-reschedule.ts';
import { postSchedule } from './post-schedule.ts';
import { postWithdraw } from './post-withdraw.ts';

/** Every action of the subject. */
export const calendarActions: readonly ActionDefinition[] = [
  cadenceSet,
  postSchedule,
  postReschedule,
  postPublish,
  postWithdraw,
];
