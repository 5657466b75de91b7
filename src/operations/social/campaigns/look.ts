import type { ViewFrame, ViewReader } from '../../duty.ts';
import type { CampaignsView } from './view.ts';

/** Makes the function that shows the subject. */
export function lookAtCampaigns(_reader: ViewReader, _frame: ViewFrame): () => CampaignsView {
  const nothing: CampaignsView = {};
  return () => nothing;
}
