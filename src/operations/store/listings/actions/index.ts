import type { ActionDefinition } from '../../../../kernel/domain.ts';
import { listingAssess } from './listing-assess.ts';
import { listingDecline } from './listing-decline.ts';
import { listingDelist } from './listing-delist.ts';
import { listingDraft } from './listing-draft.ts';
import { listingFix } from './listing-fix.ts';
import { listingReprice } from './listing-reprice.ts';
import { listingResume } from './listing-resume.ts';
import { listingSubmit } from './listing-submit.ts';
import { listingSuspend } from './listing-suspend.ts';

/** Every action of the subject. */
export const listingsActions = [
  listingAssess,
  listingDraft,
  listingSubmit,
  listingFix,
  listingReprice,
  listingSuspend,
  listingResume,
  listingDelist,
  listingDecline,
] as const satisfies readonly ActionDefinition[];
