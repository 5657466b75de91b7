import { joinPanels } from '../subject-panels.ts';
import { listingsPanels } from './listings/part.ts';
import { meetingsPanels } from './meetings/part.ts';
import { performancePanels } from './performance/part.ts';
import { stockPanels } from './stock/part.ts';
import { translationsPanels } from './translations/part.ts';

/** The store on the screens of a sitting. */
export const storeWing = joinPanels(
  [stockPanels, listingsPanels, translationsPanels, performancePanels, meetingsPanels],
  () => import('./elements.ts'),
);
