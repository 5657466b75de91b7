import type { CampaignsHappenings } from './happenings.ts';
import type { CampaignsHouse } from './house.ts';
import type { CampaignsForm, CampaignsTruth } from './truth.ts';
import type { CampaignsView } from './view.ts';

/** The types of the subject. */
export interface CampaignsPart {
  readonly house: CampaignsHouse;
  readonly form: CampaignsForm;
  readonly truth: CampaignsTruth;
  readonly view: CampaignsView;
  readonly happens: CampaignsHappenings;
}
