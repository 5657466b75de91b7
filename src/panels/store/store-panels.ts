import type { PanelWing } from '../panel-duty.ts';

/** What a subject of the store brings to the screens; the wing of the duty is put together of these. */
export type StorePanels = Pick<
  PanelWing,
  'papers' | 'goals' | 'finds' | 'notices' | 'sounds' | 'acts' | 'opens' | 'codes' | 'columns' | 'stands'
>;
