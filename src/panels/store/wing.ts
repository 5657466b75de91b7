import type { PanelWing } from '../panel-duty.ts';
import { listingsPanels } from './listings/part.ts';
import { meetingsPanels } from './meetings/part.ts';
import { performancePanels } from './performance/part.ts';
import { stockPanels } from './stock/part.ts';
import { translationsPanels } from './translations/part.ts';

const PARTS = [stockPanels, listingsPanels, translationsPanels, performancePanels, meetingsPanels];

const merged = <Key extends 'notices' | 'sounds' | 'acts' | 'opens' | 'codes' | 'columns' | 'stands'>(
  key: Key,
): NonNullable<PanelWing[Key]> => Object.assign({}, ...PARTS.map((part) => part[key]));

/** The store on the screens of a sitting: its subjects put together. Lists come first on the rail, then papers of single records. */
export const storeWing: PanelWing = {
  papers: PARTS.flatMap(({ papers }) => papers).sort(
    (a, b) => Number(a.nav === undefined) - Number(b.nav === undefined),
  ),
  elements: () => import('./elements.ts'),
  goals: (view, isToday, catalogue) => PARTS.flatMap((part) => part.goals(view, isToday, catalogue)),
  finds: (host) => PARTS.flatMap((part) => part.finds(host)),
  notices: merged('notices'),
  sounds: merged('sounds'),
  acts: merged('acts'),
  opens: merged('opens'),
  codes: merged('codes'),
  columns: merged('columns'),
  stands: merged('stands'),
};
